package org.kitei.facility;

/**
 * Something done to a facility, its people or their appointments. Published in the transaction that does it, on a thread
 * that is in the facility.
 */
public sealed interface FacilityEvent permits FacilityFounded, FacilityChanged, PersonEntered, PersonChanged, PersonLeft,
        PersonAppointed, AppointmentEnded, PasswordChosen, PasswordReset, ResetConfirmed,
        AbsenceRecorded, AbsenceEnded, DeputyNamed, DeputyDismissed {
}
