package org.kitei.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.kitei.contract.ContractTest;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.FacilityDirectory;
import org.kitei.ledger.Ledger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A real house, not a sample, from which no mail goes out: link and code go from hand to hand. */
class WithoutAMailServerTest extends ContractTest {

    @Autowired Purposes purposes;
    @Autowired OutsideLinkRecords records;
    @Autowired FacilityDirectory facilities;
    @Autowired CalendarWords calendar;
    @Autowired MessageSource messages;
    @Autowired Ledger ledger;
    @Autowired OutsideDoor door;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock time;

    private static final class NoMail implements OutsideMail {

        @Override
        public boolean available() {
            return false;
        }

        @Override
        public String address(String path) {
            return path;
        }

        @Override
        public void queue(Letter letter) {
            throw new AssertionError("a letter to " + letter.to());
        }
    }

    @Test
    void linkAndCodeAreHandedOverAndNothingIsQueued() {
        var id = contracts.withContractor(house, "2026-12-01", "2027-11-30");
        var queued = letters();
        var links = new OutsideLinks(purposes, records, new NoMail(), facilities, calendar, messages, ledger, time);
        boolean mailed = house.as("manager", () -> links.mailed());
        assertThat(mailed).isFalse();
        var made = house.as("manager", () -> transaction.execute(tx ->
                links.make(new Invitation("sign", id, "例示 太郎", contracts.email(house))))).orElseThrow();
        assertThat(letters()).isEqualTo(queued);
        assertThat(made.address()).as("nobody has said how outsiders reach the program").startsWith("/s/");
        var token = made.address().substring("/s/".length());
        assertThat(door.open(token, "192.0.2.201", Locale.JAPANESE)).satisfies(asked -> {
            assertThat(asked.codeByMail()).isFalse();
            assertThat(asked.codeAwaited()).isTrue();
        });
        assertThat(door.confirm(token, made.code(), "192.0.2.201")).isPresent();
        var reminded = house.as("manager", () -> transaction.execute(tx -> links.remind(id, "sign", "例示 太郎")));
        assertThat(reminded).as("the link still opens").isTrue();
        assertThat(letters()).isEqualTo(queued);
    }

    private List<String> letters() {
        return database.sql("select recipient from mail where facility_id = ? and notice_id is null").param(house.id()).query(String.class).list();
    }
}
