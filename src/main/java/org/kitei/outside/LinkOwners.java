package org.kitei.outside;

import java.util.Optional;
import java.util.UUID;

import org.kitei.ledger.Digest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds whose a link is, of all facilities: whoever comes with it has not said. */
@Component
class LinkOwners {

    private final JdbcClient database;

    LinkOwners(JdbcClient database) {
        this.database = database;
    }

    record Owner(UUID facilityId, UUID linkId, String purpose, UUID subjectId) {
    }

    Optional<Owner> find(String token) {
        return database.sql("select facility_id, id, purpose, subject_id from outside_link where token_hash = ?").param(Digest.of(token))
                .query((row, number) -> new Owner(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
                        row.getObject(4, UUID.class)))
                .optional();
    }
}
