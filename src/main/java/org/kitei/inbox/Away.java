package org.kitei.inbox;

import java.util.List;

import org.kitei.facility.AbsencePeriod;

/**
 * The person at work is away.
 *
 * @param left      some of what waits for their deputies
 * @param hasDeputy whether anybody stands in for them
 */
public record Away(AbsencePeriod absence, List<InboxTask> left, boolean hasDeputy) {
}
