package org.kitei.facility;

import java.time.LocalDate;
import java.util.UUID;

/** A person's last day was set; their appointments end with it. */
public record PersonLeft(UUID personId, String name, LocalDate lastDay) implements FacilityEvent {
}
