package org.kitei.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.kitei.attachment.AttachmentRef;
import org.kitei.attachment.Attachments;
import org.kitei.contract.OutsideLink.Purpose;
import org.kitei.facility.AlreadyDone;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Ids;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.OutsideAttempts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody outside does at a link. A link that never was, was used, revoked or has expired is one and the same: there is no
 * such record. Without a proven mail address the link shows who asks and for what, and no more.
 */
@Service
public class OutsideDesk {

    static final String MEANING = "締結";

    private final OutsideLinks links;
    private final OutsideLinkRecords records;
    private final OutsideAttempts attempts;
    private final OutsideSignatures signatures;
    private final AgreementBook book;
    private final AgreementNews news;
    private final AgreementProcess process;
    private final Subcontracting subcontracting;
    private final Attachments attachments;
    private final FacilityDirectory facilities;
    private final Fixing fixing;
    private final CalendarWords calendar;
    private final MessageSource messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutsideDesk(OutsideLinks links, OutsideLinkRecords records, OutsideAttempts attempts, OutsideSignatures signatures, AgreementBook book,
            AgreementNews news, AgreementProcess process, Subcontracting subcontracting, Attachments attachments, FacilityDirectory facilities, Fixing fixing,
            CalendarWords calendar, MessageSource messages, PlatformTransactionManager transactions, Clock clock) {
        this.links = links;
        this.records = records;
        this.attempts = attempts;
        this.signatures = signatures;
        this.book = book;
        this.news = news;
        this.process = process;
        this.subcontracting = subcontracting;
        this.attachments = attachments;
        this.facilities = facilities;
        this.fixing = fixing;
        this.calendar = calendar;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The agreement or its terms changed while it was read; nothing was signed. */
    static final class ReadAnotherText extends AlreadyDone {

        ReadAnotherText() {
            super(null, null, "contract.closed.other-text.title", "contract.closed.other-text");
        }
    }

    /**
     * What a link shows at first.
     *
     * @param purpose     {@code SIGN}, {@code TAKE} or {@code DECLARE}
     * @param until       when it expires, in words
     * @param recipient   so much of the mail address that its owner knows it
     * @param codeByMail  whether codes go by mail; else one was handed over together with the link
     * @param codeAwaited whether a code may be typed now
     */
    public record Asked(UUID linkId, String purpose, String facilityName, String department, String title, String signerName,
            String recipient, String until, boolean codeByMail, boolean codeAwaited) {
    }

    /** What is to be signed, for somebody who has proved their mail address. */
    public record ToSign(String contractor, AttachmentRef document, String contentHash) {
    }

    /** What was signed, to be shown once. */
    public record Done(String title, String name, String contentHash, Instant at) {
    }

    /** @param from the address the request comes from: too many wrong links from there are slowed down */
    public Asked open(String token, String from) {
        return at(token, from, link -> asked(link, book.get(link.agreementId())));
    }

    private Asked asked(OutsideLink link, Agreement agreement) {
        return new Asked(link.id(), link.purpose().name(), facilities.current().name(), fixing.department(agreement.terms()),
                agreement.terms().title(), agreement.terms().signerName(), masked(link.recipient()),
                calendar.moment(link.expiresAt(), Locale.JAPANESE), links.mailed() && !link.byHand(),
                link.expectsCode(now()));
    }

    private static String masked(String email) {
        int at = email.indexOf('@');
        return email.substring(0, Math.min(2, at)) + "***" + email.substring(at);
    }

    /** Sends a code to the mail address the link was made for. */
    public void sendCode(String token, String from) {
        at(token, from, link -> {
            if (!links.mailed() || link.byHand() || !link.mayHaveCode()) {
                throw InvalidInput.at("code", links.mailed() && !link.byHand() ? "contract.outside.error.codes" : "contract.outside.error.by-hand");
            }
            links.sendCode(link, book.get(link.agreementId()).terms().title());
            return link;
        });
    }

    /** Whether it is the code; then whoever typed it reads the mail that the link was sent to. */
    public boolean confirm(String token, String code, String from) {
        return attempts.attempt(from, () -> at(token, from, link -> link.tryCode(code.replaceAll("[\\s-]", ""), now())));
    }

    /** For somebody who has proved the mail address. */
    public ToSign toSign(String token, String from) {
        return at(token, from, link -> {
            var agreement = agreement(link, Purpose.SIGN);
            return new ToSign(news.contractorName(agreement), attachments.get(java.util.Objects.requireNonNull(agreement.documentId())),
                    agreement.contentHash());
        });
    }

    /** The file to be signed, or the signed one, for somebody who has proved the mail address. */
    public AttachmentRef file(String token, String from) {
        return at(token, from, link -> {
            var agreement = book.get(link.agreementId());
            var file = link.purpose() == Purpose.SIGN ? agreement.documentId() : link.purpose() == Purpose.TAKE ? agreement.packageId() : null;
            return attachments.get(Optional.ofNullable(file).orElseThrow(OutsideDesk::nothing));
        });
    }

    /** The bytes of {@link #file}. */
    public byte[] content(String token, String from) {
        var file = file(token, from);
        return at(token, from, link -> attachments.content(file.id()));
    }

    /** The words that are signed. */
    public String statement(String token, String name, String title, String from) {
        return at(token, from, link -> statement(agreement(link, Purpose.SIGN), name, title));
    }

    private String statement(Agreement agreement, String name, String title) {
        var terms = agreement.terms();
        return messages.getMessage("contract.statement.contractor", new Object[] {news.contractorName(agreement), title, name,
            facilities.current().name(), terms.title(), calendar.day(terms.from(), Locale.JAPANESE), calendar.day(terms.until(), Locale.JAPANESE)},
                Locale.JAPANESE);
    }

    /** @throws InvalidInput where something is missing */
    public static void check(String name, String title) {
        var problems = new ArrayList<Problem>();
        Rules.required("name", name, 100, problems);
        Rules.required("title", title, 100, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /**
     * The contractor's representative signs; the link is dead then.
     *
     * @param shownHash   of the document they were shown
     * @param confirmedAt when they proved the mail address
     * @throws ReadAnotherText where the document is another now
     */
    public Done sign(String token, String name, String title, String shownHash, Instant confirmedAt, String from) {
        check(name, title);
        return at(token, from, link -> {
            var agreement = agreement(link, Purpose.SIGN);
            if (!agreement.contentHash().equals(shownHash)) {
                throw new ReadAnotherText();
            }
            var now = now();
            signatures.keep(agreement, new OutsideSignature(Ids.next(), agreement.id(), link.id(), name, title,
                    link.byHand() ? "" : link.recipient(), MEANING,
                    statement(agreement, name, title), shownHash, from, confirmedAt, now));
            agreement.contractorSigned();
            link.close(now);
            news.tell(news.managers(), "contract.told.contractor-signed", agreement, name);
            process.contractorAnswered(agreement.id(), true);
            return new Done(agreement.terms().title(), name, shownHash, now);
        });
    }

    /** The contractor's representative will not sign, and says why; the link is dead then. */
    public Done decline(String token, String reason, String from) {
        AgreementKeeping.requireReason(reason);
        return at(token, from, link -> {
            var agreement = agreement(link, Purpose.SIGN);
            book.record(book.act("contractor-declined", agreement).with("name", agreement.terms().signerName()).with("reason", reason)
                    .with("address", from));
            link.close(now());
            news.tell(news.managers(), "contract.told.contractor-declined", agreement, reason);
            agreement.sendBack();
            process.contractorAnswered(agreement.id(), false);
            return new Done(agreement.terms().title(), agreement.terms().signerName(), "", now());
        });
    }

    /** The contractor declares a subcontractor; the link is dead then. */
    public Done declare(String token, Declaration declared, String from) {
        return at(token, from, link -> {
            if (link.purpose() != Purpose.DECLARE) {
                throw nothing();
            }
            var above = book.hold(link.agreementId());
            subcontracting.declare(above, declared, messages.getMessage("contract.subcontract.by",
                    new Object[] {news.contractorName(above), link.recipient()}, Locale.JAPANESE));
            link.close(now());
            return new Done(above.terms().title(), declared.contractor().name(), "", now());
        });
    }

    /** Held against whoever takes the terms back meanwhile. */
    private Agreement agreement(OutsideLink link, Purpose purpose) {
        var agreement = book.hold(link.agreementId());
        if (link.purpose() != purpose || agreement.state() != AgreementState.WITH_CONTRACTOR) {
            throw nothing();
        }
        return agreement;
    }

    /** Does it in the link's facility and one transaction, the link held. */
    private <T extends @Nullable Object> T at(String token, String from, Function<OutsideLink, T> work) {
        var owner = new ArrayList<OutsideLinks.Owner>();
        attempts.attempt(from, () -> links.owner(token).filter(this::open).map(owner::add).isPresent());
        return within(owner, work);
    }

    private boolean open(OutsideLinks.Owner owner) {
        return Boolean.TRUE.equals(FacilityContext.call(owner.facilityId(), null,
                () -> transaction.execute(tx -> records.findById(owner.linkId()).filter(link -> link.open(now())).isPresent())));
    }

    private <T extends @Nullable Object> T within(List<OutsideLinks.Owner> owner, Function<OutsideLink, T> work) {
        var found = owner.stream().findFirst().orElseThrow(OutsideDesk::nothing);
        return FacilityContext.call(found.facilityId(), null, () -> transaction.execute(tx -> {
            book.hold(found.agreementId());
            return work.apply(records.findLocked(found.linkId()).filter(link -> link.open(now())).orElseThrow(OutsideDesk::nothing));
        }));
    }

    private static NoSuchRecord nothing() {
        return new NoSuchRecord("outside link", "of this address");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
