package org.kitei.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kitei.OldDatabase;
import org.kitei.ledger.Digest;

/** A link that a contractor has in their mail goes on opening what it was made for. */
class OldLinksTest {

    private static final UUID AGREEMENT = UUID.randomUUID();

    @Test
    void aLinkFromBeforeTheUpdateIsFoundByItsTokenAndIsForTheSame() throws SQLException {
        try (var database = OldDatabase.of("3.43")) {
            var facility = database.facility();
            database.executeAlone("""
                    insert into outside_link (id, facility_id, version, agreement_id, purpose, token_hash, recipient, made_at, expires_at,
                        code_hash, code_tries, codes_sent)
                    values ('%s', '%s', 0, '%s', 'SIGN', '%s', 'a@example.jp', current_timestamp, current_timestamp, '', 0, 0)"""
                    .formatted(UUID.randomUUID(), facility, AGREEMENT, Digest.of("token")));
            database.upTo("4.10");
            var owner = new LinkOwners(database.client()).find("token").orElseThrow();
            assertThat(owner.facilityId()).isEqualTo(facility);
            assertThat(owner.purpose()).isEqualTo("sign");
            assertThat(owner.subjectId()).isEqualTo(AGREEMENT);
        }
    }
}
