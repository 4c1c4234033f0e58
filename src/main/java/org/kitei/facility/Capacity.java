package org.kitei.facility;

import java.util.List;
import java.util.Set;

/**
 * As what a person acts at this moment.
 *
 * @param roles      their own, by appointments in force today
 * @param standingIn who stands in for them, and for whom they do
 */
public record Capacity(Set<Role> roles, List<StandIn> standingIn) {
}
