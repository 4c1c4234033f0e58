package org.kitei.facility;

/** A person's absence was recorded. */
public record AbsenceRecorded(AbsencePeriod absence, String name) implements FacilityEvent {
}
