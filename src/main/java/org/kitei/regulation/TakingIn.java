package org.kitei.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.kitei.facility.Appointments;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NotAllowed;
import org.kitei.guideline.Answers;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.signature.Reauthentication;
import org.kitei.signature.Signatures;
import org.kitei.text.Finding;
import org.kitei.text.Identities;
import org.kitei.text.RegulationText;
import org.kitei.text.TextReader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in regulations that exist already, as they were found: each edition with its day in the past, signed by the director,
 * without a decision of ours (domain section 3).
 */
@Service
public class TakingIn {

    private static final String MEANING = "取込み";

    private final Regulations regulations;
    private final Editions editions;
    private final Enactments enactments;
    private final FoundPapers papers;
    private final FoundTextRules rules;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final CalendarWords calendar;
    private final Signatures signatures;
    private final Ledger ledger;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    TakingIn(Regulations regulations, Editions editions, Enactments enactments, FoundPapers papers, FoundTextRules rules,
            Appointments appointments, FacilityDirectory facilities, CalendarWords calendar, Signatures signatures, Ledger ledger,
            MessageSource messages, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.regulations = regulations;
        this.editions = editions;
        this.enactments = enactments;
        this.papers = papers;
        this.rules = rules;
        this.appointments = appointments;
        this.facilities = facilities;
        this.calendar = calendar;
        this.signatures = signatures;
        this.ledger = ledger;
        this.messages = messages;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A text as it would be taken in.
     *
     * @param findings  what the reader wants a person to look at
     * @param statement the words to be signed
     */
    public record Examined(RegulationText text, String contentHash, List<Finding> findings, String statement) {
    }

    /**
     * Reads the text and changes nothing.
     *
     * @throws InvalidInput at each field that keeps it from being taken in
     * @throws NotAllowed   where the person at work is not the director
     */
    @Transactional(readOnly = true)
    public Examined examine(FoundText found) {
        appointments.requireDirector();
        var draft = read(found);
        return new Examined(draft.text(), draft.contentHash(), TextReader.read(found.words()).findings(), statement(found, draft));
    }

    /**
     * Takes the text in, signed. The same text given twice for a regulation not known before is taken in once.
     *
     * @throws InvalidInput as {@link #examine}, and at {@code password}
     * @throws NotAllowed   as {@link #examine}
     */
    public void takeIn(FoundText found, CharSequence password) {
        if (isThere(found)) {
            return;
        }
        transaction.executeWithoutResult(tx -> examine(found));
        var proof = signatures.reauthenticate(password).orElseThrow(() -> InvalidInput.at("password", "inbox.error.password"));
        transaction.executeWithoutResult(tx -> takeInNow(found, proof));
    }

    private boolean isThere(FoundText found) {
        return Boolean.TRUE.equals(transaction.execute(tx -> editions.findByRegulationIdOrderByNumber(found.regulationId()).stream()
                .anyMatch(edition -> papers.wordsOf(edition.id()).filter(found.words()::equals).isPresent()
                        && enactments.ofEdition(edition.id()).orElseThrow().effectiveDate().equals(found.effectiveDate()))));
    }

    /** Whoever takes in another edition of the regulation at the same moment waits here, and then sees this one. */
    private void takeInNow(FoundText found, Reauthentication proof) {
        appointments.requireDirector();
        var known = regulations.findLocked(found.regulationId());
        var draft = read(found);
        var day = Objects.requireNonNull(found.effectiveDate());
        var signature = signatures.sign(proof, MEANING, RegulationSubject.of(found.regulationId()), draft.contentHash(),
                statement(found, draft));
        var regulation = known.orElseGet(() -> regulations.save(
                Regulation.found(found.regulationId(), draft.text().title(), signature.signedAt())));
        var edition = editions.save(Edition.found(regulation.id(), regulation.numberFound(), draft, signature.signedAt()));
        var paper = papers.save(FoundPaper.of(edition, found, signature));
        enactments.save(Enactment.found(edition, day, signature.signedAt()));
        ledger.record(Act.of("taken-in", RegulationSubject.of(regulation.id())).on(draft.contentHash())
                .with("title", draft.text().title()).with("editionId", edition.id()).with("edition", edition.number())
                .with("effectiveDate", day).with("recordHash", paper.digest()));
        enactments.flush();
        tell(regulation, edition, day);
    }

    private void tell(Regulation regulation, Edition edition, LocalDate day) {
        events.publishEvent(new EditionTakenIn(regulation.id(), edition.id(), edition.number(), day));
        var inForce = enactments.inForceOn(regulation.id(), facilities.today()).flatMap(Enactment::editionId);
        if (inForce.filter(edition.id()::equals).isPresent()) {
            regulation.call(edition.draft().text().title());
            events.publishEvent(new EditionEnforced(regulation.id(), edition.id(), day));
        }
    }

    /** Provisions have the identities they have in the edition next in time, so that a comparison recognises them. */
    private Draft read(FoundText found) {
        var read = TextReader.read(found.words()).text();
        var problems = rules.objections(found, read, facilities.today());
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var title = found.title().isEmpty() ? read.title() : found.title();
        var text = new RegulationText(title, read.preamble(), read.main(), read.supplementary(), read.appendedTables(), read.forms());
        return Draft.of(neighbour(found).map(near -> Identities.carryOver(near.draft().text(), text)).orElse(text),
                new Answers(List.of()));
    }

    private Optional<Edition> neighbour(FoundText found) {
        var day = Objects.requireNonNull(found.effectiveDate());
        var before = enactments.inForceOn(found.regulationId(), day);
        return before.or(() -> enactments.findByRegulationIdOrderByEffectiveDateAscIdAsc(found.regulationId()).stream()
                        .filter(one -> one.stands() && one.editionId().isPresent()).findFirst())
                .flatMap(Enactment::editionId).flatMap(editions::findById);
    }

    private String statement(FoundText found, Draft draft) {
        var day = calendar.day(Objects.requireNonNull(found.effectiveDate()), Locale.JAPANESE);
        return messages.getMessage(
                found.paperNumber().isEmpty() ? "regulation.statement.take-in" : "regulation.statement.take-in.numbered",
                new Object[] {draft.text().title(), day, found.paperNumber()}, Locale.JAPANESE);
    }
}
