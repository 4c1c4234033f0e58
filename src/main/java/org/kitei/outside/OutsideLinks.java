package org.kitei.outside;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.FacilityDirectory;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes links for people outside, sends them where mail goes out, and takes them back. */
@Service
public class OutsideLinks {

    private static final Duration CODE_BY_MAIL = Duration.ofMinutes(15);

    private final Purposes purposes;
    private final OutsideLinkRecords records;
    private final OutsideMail mail;
    private final FacilityDirectory facilities;
    private final CalendarWords calendar;
    private final MessageSource messages;
    private final Ledger ledger;
    private final Clock clock;

    OutsideLinks(Purposes purposes, OutsideLinkRecords records, OutsideMail mail, FacilityDirectory facilities, CalendarWords calendar,
            MessageSource messages, Ledger ledger, Clock clock) {
        this.purposes = purposes;
        this.records = records;
        this.mail = mail;
        this.facilities = facilities;
        this.calendar = calendar;
        this.messages = messages;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether letters go out; from a sample none does, because the people outside do not exist. */
    public boolean mailed() {
        return mail.available() && !facilities.current().sample();
    }

    /**
     * Makes a link in place of those there are for this purpose and record, and sends it where mail goes out.
     *
     * @return what a person hands over where no mail goes out; else empty
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<HandedOver> make(Invitation invited) {
        var purpose = purposes.get(invited.purpose());
        purpose.hold(invited.subjectId());
        revoke(invited.subjectId(), purpose.word());
        var token = Tokens.next();
        var link = OutsideLink.to(invited, purpose, token, now());
        var address = mail.address("/s/" + token);
        var title = purpose.show(invited.subjectId()).title();
        var handedOver = Optional.<HandedOver>empty();
        if (mailed()) {
            mail.queue(letter(invited, title, address, link.expiresAt()));
        } else {
            var code = Tokens.code();
            link.handOver(code);
            handedOver = Optional.of(new HandedOver(address, code));
        }
        records.save(link);
        ledger.record(Act.of("link-made", new Subject(purpose.subjectType(), invited.subjectId())).with("title", title)
                .with("purpose", link.purpose()).with("recipient", link.recipient()).with("until", link.expiresAt()));
        return handedOver;
    }

    private OutsideMail.Letter letter(Invitation invited, String title, String address, Instant until) {
        var words = new Object[] {facilities.current().name(), title, invited.name(), address, calendar.moment(until, Locale.JAPANESE),
            invited.message()};
        return letter(invited.email(), "outside.letter." + invited.purpose(), invited.attachment(), words);
    }

    /** Sends a code for the link. */
    @Transactional(propagation = Propagation.MANDATORY)
    void sendCode(OutsideLink link, String title) {
        var code = Tokens.code();
        link.expectCode(code, now().plus(CODE_BY_MAIL));
        mail.queue(letter(link.recipient(), "outside.letter.code", null, facilities.current().name(), title, code, CODE_BY_MAIL.toMinutes()));
    }

    /** What was sent for this purpose opens nothing any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(UUID subjectId, String purpose) {
        records.notClosed(subjectId, purpose).forEach(link -> link.close(now()));
    }

    /** The link there is for this purpose; it may have expired. */
    @Transactional(readOnly = true)
    public Optional<LinkView> current(UUID subjectId, String purpose) {
        return records.notClosed(subjectId, purpose).stream().findFirst()
                .map(link -> new LinkView(link.recipient(), link.madeAt(), link.expiresAt(), link.expired(now())));
    }

    /**
     * Reminds of the letter sent before, where mail goes out, with {@code outside.letter.<word>.reminder} (facility, title, name, end):
     * the address itself is not known here any more.
     *
     * @return whether a link that still opens is there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remind(UUID subjectId, String purpose, String name) {
        var link = current(subjectId, purpose).filter(one -> !one.expired());
        link.filter(one -> mailed()).ifPresent(one -> mail.queue(letter(one.recipient(), "outside.letter." + purpose + ".reminder", null,
                facilities.current().name(), purposes.get(purpose).show(subjectId).title(), name,
                calendar.moment(one.expiresAt(), Locale.JAPANESE))));
        return link.isPresent();
    }

    private OutsideMail.Letter letter(String to, String key, @Nullable UUID attachment, Object... words) {
        return new OutsideMail.Letter(to, say(key + ".subject", words), say(key, words), attachment);
    }

    private String say(String key, Object... words) {
        return messages.getMessage(key, words, Locale.JAPANESE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
