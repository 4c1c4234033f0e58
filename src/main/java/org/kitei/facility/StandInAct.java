package org.kitei.facility;

import java.util.UUID;

/** A row of the query for who stands in. */
record StandInAct(UUID principalId, UUID deputyId, String act) {
}
