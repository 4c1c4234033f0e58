package org.kitei.facility;

import java.util.UUID;

/**
 * A sample facility exists with its people; others may fill it. Published after the founding was committed, outside any
 * transaction, on a thread that is in the facility as the director.
 */
public record SampleFounded(UUID facilityId, Size size) {
}
