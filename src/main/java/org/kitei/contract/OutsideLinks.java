package org.kitei.contract;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.kitei.contract.OutsideLink.Purpose;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.OutsideMail;
import org.kitei.ledger.Digest;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes links for people outside, sends them where mail goes out, and finds whose a link is. */
@Component
class OutsideLinks {

    static final Duration VALID = Duration.ofDays(14);
    private static final Duration VALID_TO_TAKE = Duration.ofDays(60);
    private static final Duration CODE_BY_MAIL = Duration.ofMinutes(15);

    private final OutsideLinkRecords records;
    private final AgreementBook book;
    private final OutsideMail mail;
    private final FacilityDirectory facilities;
    private final CalendarWords calendar;
    private final MessageSource messages;
    private final JdbcClient database;
    private final Clock clock;

    OutsideLinks(OutsideLinkRecords records, AgreementBook book, OutsideMail mail, FacilityDirectory facilities, CalendarWords calendar,
            MessageSource messages, JdbcClient database, Clock clock) {
        this.records = records;
        this.book = book;
        this.mail = mail;
        this.facilities = facilities;
        this.calendar = calendar;
        this.messages = messages;
        this.database = database;
        this.clock = clock;
    }

    /** Whose link it is, of all facilities. */
    record Owner(UUID facilityId, UUID linkId, UUID agreementId) {
    }

    Optional<Owner> owner(String token) {
        return database.sql("select facility_id, id, agreement_id from outside_link where token_hash = ?").param(Digest.of(token))
                .query((row, number) -> new Owner(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .optional();
    }

    /** Whether letters go out; from a sample none does, because its contractors do not exist. */
    boolean mailed() {
        return mail.available() && !facilities.current().sample();
    }

    /**
     * A link and, where no mail goes out, the code for it: to be handed over by a person, and shown this once.
     *
     * @param code empty where codes go by mail
     */
    record Made(String address, String code, Instant expiresAt) {
    }

    /** Makes a link in place of those there are for this purpose, and sends it where mail goes out. */
    @Transactional(propagation = Propagation.MANDATORY)
    Made make(Agreement agreement, Purpose purpose) {
        revoke(agreement.id(), purpose);
        var token = Tokens.next();
        var link = OutsideLink.to(agreement, purpose, token, now(), purpose == Purpose.TAKE ? VALID_TO_TAKE : VALID);
        var address = mail.address("/s/" + token);
        var code = "";
        if (mailed()) {
            mail.queue(letter(agreement, link, address));
        } else {
            code = Tokens.code();
            link.handOver(code);
        }
        records.save(link);
        book.record(book.act("link-made", agreement).with("purpose", purpose).with("recipient", link.recipient())
                .with("until", link.expiresAt()));
        return new Made(address, code, link.expiresAt());
    }

    private OutsideMail.Letter letter(Agreement agreement, OutsideLink link, String address) {
        var words = new Object[] {facilities.current().name(), agreement.terms().title(), agreement.terms().signerName(), address,
            calendar.moment(link.expiresAt(), Locale.JAPANESE)};
        var key = "contract.letter." + link.purpose().name().toLowerCase(Locale.ROOT);
        return new OutsideMail.Letter(link.recipient(), say(key + ".subject", words), say(key, words),
                link.purpose() == Purpose.TAKE ? agreement.packageId() : null);
    }

    /** Sends a code for the link. */
    @Transactional(propagation = Propagation.MANDATORY)
    void sendCode(OutsideLink link, String title) {
        var code = Tokens.code();
        link.expectCode(code, now().plus(CODE_BY_MAIL));
        var words = new Object[] {facilities.current().name(), title, code, CODE_BY_MAIL.toMinutes()};
        mail.queue(new OutsideMail.Letter(link.recipient(), say("contract.letter.code.subject", words),
                say("contract.letter.code", words), null));
    }

    /** What was sent for this purpose opens nothing any more. */
    void revoke(UUID agreement, Purpose purpose) {
        records.notClosed(agreement).stream().filter(link -> link.purpose() == purpose).forEach(link -> link.close(now()));
    }

    Optional<OutsideLink> current(UUID agreement, Purpose purpose) {
        return records.notClosed(agreement).stream().filter(link -> link.purpose() == purpose).findFirst();
    }

    /** Reminds of a letter sent before: the address itself is not known here any more. */
    void remind(Agreement agreement, OutsideLink link) {
        var words = new Object[] {facilities.current().name(), agreement.terms().title(), agreement.terms().signerName(),
            calendar.moment(link.expiresAt(), Locale.JAPANESE)};
        mail.queue(new OutsideMail.Letter(link.recipient(), say("contract.letter.reminder.subject", words),
                say("contract.letter.reminder", words), null));
    }

    private String say(String key, Object... words) {
        return messages.getMessage(key, words, Locale.JAPANESE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
