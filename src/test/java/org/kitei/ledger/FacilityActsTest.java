package org.kitei.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.kitei.KiteiTest;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityFounding;
import org.kitei.facility.NewFacility;
import org.kitei.facility.NewPerson;
import org.kitei.facility.Size;

@KiteiTest
class FacilityActsTest {

    @Autowired
    FacilityFounding founding;

    @Autowired
    Ledger ledger;

    @Autowired
    DataSource database;

    @Test
    void theFoundingAndTheFirstPeopleAreTheFirstEntries() throws SQLException {
        var founded = founding.found(NewFacility.of("minato", "みなと病院", Size.B,
                NewPerson.of("佐藤 花子", "sato", "Tsubame-2026-kitei!")));

        var entries = FacilityContext.call(founded.facilityId(), null, () -> ledger.search(new LedgerSearch(null, null, null, null, null, 25)));
        assertThat(entries).extracting(Entry::act)
                .containsExactly("person-appointed", "person-appointed", "person-appointed", "person-entered", "facility-founded");
        assertThat(entries.get(0).details()).containsKeys("name", "role", "from");
        var findings = new ArrayList<Discrepancy>();
        try (var connection = database.getConnection()) {
            assertThat(LedgerVerification.complete().verifyOne(connection, founded.facilityId(), findings::add).entries())
                    .isEqualTo(entries.size());
        }
        assertThat(findings).isEmpty();
    }
}
