package org.kitei.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import org.kitei.facility.FacilityContext;
import org.kitei.facility.People;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The address from which a person's own calendar program reads their dates. Whoever knows it reads them, so it cannot be
 * guessed, is shown once, and can be closed; only its hash is kept.
 */
@Service
public class CalendarFeed {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    private final JdbcClient database;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;

    CalendarFeed(JdbcClient database, People people, Ledger ledger, Clock clock) {
        this.database = database;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whose calendar a token opens. */
    public record Owner(UUID facilityId, UUID personId) {
    }

    /** Whether the person at work has one open. */
    @Transactional(readOnly = true)
    public boolean isOpen() {
        return database.sql("select count(*) from calendar_feed where person_id = :person and facility_id = :facility")
                .param("person", FacilityContext.requiredPerson()).param("facility", FacilityContext.requiredFacility())
                .query(Integer.class).single() > 0;
    }

    /** Opens one for the person at work; a former one is closed thereby. */
    @Transactional
    public String open() {
        delete();
        var token = token();
        database.sql("insert into calendar_feed (person_id, facility_id, token_hash, opened_at) values (:person, :facility, :hash, :now)")
                .param("person", FacilityContext.requiredPerson()).param("facility", FacilityContext.requiredFacility())
                .param("hash", hash(token)).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        record("calendar-feed-opened");
        return token;
    }

    /** Closes that of the person at work, if there is one. */
    @Transactional
    public void close() {
        if (delete() > 0) {
            record("calendar-feed-closed");
        }
    }

    /** Whose calendar the token opens; on a thread in no facility. */
    @Transactional(readOnly = true)
    public Optional<Owner> owner(String token) {
        return database.sql("select facility_id, person_id from calendar_feed where token_hash = :hash").param("hash", hash(token))
                .query((row, number) -> new Owner(row.getObject(1, UUID.class), row.getObject(2, UUID.class))).optional();
    }

    private int delete() {
        return database.sql("delete from calendar_feed where person_id = :person and facility_id = :facility")
                .param("person", FacilityContext.requiredPerson()).param("facility", FacilityContext.requiredFacility()).update();
    }

    private void record(String act) {
        var person = FacilityContext.requiredPerson();
        ledger.record(Act.of(act, new Subject("person", person)).with("name", people.get(person).name()));
    }

    private static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
