package org.kitei.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.SampleFounding;
import org.kitei.facility.Size;
import org.kitei.outside.OutsideDoor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a sample no mail goes to contractors that do not exist: link and code go from hand to hand. */
@KiteiTest
class WithoutMailTest {

    @Autowired SampleFounding samples;
    @Autowired AgreementList list;
    @Autowired AgreementKeeping keeping;
    @Autowired OutsideDoor door;
    @Autowired SigningDesk desk;
    @Autowired OutsideSignatures signatures;
    @Autowired AgreementReading reading;
    @Autowired JdbcClient database;
    @Autowired TestClock clock;

    @Test
    void linkAndCodeAreShownToTheContractManagerAndTheSignatureSaysSo() {
        clock.set(TestClock.START);
        var sample = samples.found(Size.B);
        var manager = database.sql("select person_id from appointment where facility_id = ? and role = 'CONTRACT_MANAGER'").param(sample)
                .query(UUID.class).single();
        var waiting = FacilityContext.call(sample, manager, () -> list.find(new AgreementQuery("廃棄", null, null, AgreementQuery.Order.UNTIL, null), 9))
                .get(0).id();
        var made = FacilityContext.call(sample, manager, () -> keeping.makeLink(waiting)).orElseThrow();
        var token = made.address().substring(made.address().lastIndexOf('/') + 1);
        assertThat(door.open(token, "192.0.2.99").codeByMail()).isFalse();
        var visit = door.confirm(token, made.code(), "192.0.2.99").orElseThrow();
        var shown = desk.toSign(visit).contentHash();
        desk.sign(visit, "例示 太郎", "代表取締役", shown);
        assertThat(FacilityContext.call(sample, manager, () -> signatures.on(waiting, shown)).orElseThrow().recipient()).isEmpty();
        assertThat(mailed(sample)).as("letters of a sample").isEmpty();
        assertThat(FacilityContext.call(sample, manager, () -> reading.get(waiting)).state()).isEqualTo(AgreementState.TO_COUNTERSIGN);
    }

    private List<String> mailed(UUID facility) {
        return database.sql("select recipient from mail where facility_id = ? and notice_id is null").param(facility).query(String.class).list();
    }
}
