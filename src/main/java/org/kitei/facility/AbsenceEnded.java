package org.kitei.facility;

/** A person is back before the end, or does not go away. */
public record AbsenceEnded(AbsencePeriod absence, String name) implements FacilityEvent {
}
