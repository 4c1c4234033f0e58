package org.kitei.outside;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.OutsideAttempts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where somebody outside comes in with a link. One that never was, was used, revoked or has expired is one and the same: there is no
 * such record. Without a proof the link shows who asks and for what, and no more.
 */
@Service
public class OutsideDoor {

    private final Purposes purposes;
    private final LinkOwners owners;
    private final OutsideLinks links;
    private final OutsideLinkRecords records;
    private final OutsideAttempts attempts;
    private final FacilityDirectory facilities;
    private final CalendarWords calendar;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutsideDoor(Purposes purposes, LinkOwners owners, OutsideLinks links, OutsideLinkRecords records, OutsideAttempts attempts,
            FacilityDirectory facilities, CalendarWords calendar, PlatformTransactionManager transactions, Clock clock) {
        this.purposes = purposes;
        this.owners = owners;
        this.links = links;
        this.records = records;
        this.attempts = attempts;
        this.facilities = facilities;
        this.calendar = calendar;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * What a link shows at first.
     *
     * @param until       when it expires, in the visitor's words
     * @param recipient   so much of the mail address that its owner knows it
     * @param codeByMail  whether codes go by mail; else one was handed over together with the link
     * @param codeAwaited whether a code may be typed now
     */
    public record Asked(UUID linkId, String purpose, String facilityName, String department, String title, String recipient, String until,
            boolean codeByMail, boolean codeAwaited) {
    }

    /** @param from the address the request comes from: too many wrong links from there are slowed down */
    public Asked open(String token, String from, Locale locale) {
        return at(token, from, (link, purpose) -> {
            var shown = purpose.show(link.subjectId());
            return new Asked(link.id(), link.purpose(), facilities.current().name(), shown.department(), shown.title(),
                    masked(link.recipient()), calendar.moment(link.expiresAt(), locale), codeByMail(link), link.expectsCode(now()));
        });
    }

    private static String masked(String email) {
        int at = email.indexOf('@');
        return email.substring(0, Math.min(2, at)) + "***" + email.substring(at);
    }

    private boolean codeByMail(OutsideLink link) {
        return links.mailed() && !link.byHand();
    }

    /**
     * Sends a code to the mail address the link was made for.
     *
     * @throws InvalidInput at {@code code} where none can be sent
     */
    public void sendCode(String token, String from) {
        at(token, from, (link, purpose) -> {
            if (!codeByMail(link) || !link.mayHaveCode()) {
                throw InvalidInput.at("code", codeByMail(link) ? "outside.error.codes" : "outside.error.by-hand");
            }
            links.sendCode(link, purpose.show(link.subjectId()).title());
            return link.id();
        });
    }

    /** Whoever typed the right code is the one the link was made for; a wrong one leads nowhere, and counts. */
    public Optional<OutsideVisit> confirm(String token, String code, String from) {
        var visit = new AtomicReference<@Nullable OutsideVisit>();
        attempts.attempt(from, () -> {
            var owner = found(token).orElseThrow(OutsideDoor::nothing);
            visit.set(at(owner, (link, purpose) -> link.tryCode(code.replaceAll("[\\s-]", ""), now())
                    ? new OutsideVisit(token, link.id(), now(), from) : null));
            return visit.get() != null;
        });
        return Optional.ofNullable(visit.get());
    }

    /**
     * Does what the link is for, in its facility and in one transaction, the record and the link held.
     *
     * @throws NoSuchRecord where the link opens nothing, or is for another purpose
     */
    public <T extends @Nullable Object> T at(OutsideVisit visit, String purpose, Function<OpenLink, T> work) {
        return at(visit.token(), visit.from(), (link, found) -> {
            if (!link.id().equals(visit.linkId()) || !link.purpose().equals(purpose)) {
                throw nothing();
            }
            return work.apply(new OpenLink(link, visit, now()));
        });
    }

    private <T extends @Nullable Object> T at(String token, String from, BiFunction<OutsideLink, OutsidePurpose, T> work) {
        var found = new AtomicReference<LinkOwners.@Nullable Owner>();
        attempts.attempt(from, () -> {
            found.set(found(token).orElse(null));
            return found.get() != null;
        });
        return at(Optional.ofNullable(found.get()).orElseThrow(OutsideDoor::nothing), work);
    }

    private Optional<LinkOwners.Owner> found(String token) {
        return owners.find(token).filter(this::open);
    }

    private <T extends @Nullable Object> T at(LinkOwners.Owner owner, BiFunction<OutsideLink, OutsidePurpose, T> work) {
        var purpose = purposes.find(owner.purpose()).orElseThrow(OutsideDoor::nothing);
        return FacilityContext.call(owner.facilityId(), null, () -> transaction.execute(tx -> {
            purpose.hold(owner.subjectId());
            if (!purpose.opens(owner.subjectId())) {
                throw nothing();
            }
            return work.apply(records.findLocked(owner.linkId()).filter(link -> link.open(now())).orElseThrow(OutsideDoor::nothing), purpose);
        }));
    }

    private boolean open(LinkOwners.Owner owner) {
        return Boolean.TRUE.equals(FacilityContext.call(owner.facilityId(), null,
                () -> transaction.execute(tx -> records.findById(owner.linkId()).filter(link -> link.open(now())).isPresent())));
    }

    private static NoSuchRecord nothing() {
        return new NoSuchRecord("outside link", "of this address");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
