package org.kitei.regulation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Ids;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.NumberSeries;
import org.kitei.facility.People;
import org.kitei.facility.Role;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.text.RegulationText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases. */
@Service
public class CaseOpening {

    private static final LocalDate FAR_FUTURE = LocalDate.of(9999, 12, 31);

    private final Regulations regulations;
    private final RevisionCases cases;
    private final Editions editions;
    private final Enactments enactments;
    private final Beginnings beginnings;
    private final People people;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final NumberSeries numbers;
    private final CaseTitles titles;
    private final RegulationProcess process;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseOpening(
            Regulations regulations, RevisionCases cases, Editions editions, Enactments enactments, Beginnings beginnings,
            People people, Appointments appointments, FacilityDirectory facilities, NumberSeries numbers, CaseTitles titles,
            RegulationProcess process, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.regulations = regulations;
        this.cases = cases;
        this.editions = editions;
        this.enactments = enactments;
        this.beginnings = beginnings;
        this.people = people;
        this.appointments = appointments;
        this.facilities = facilities;
        this.numbers = numbers;
        this.titles = titles;
        this.process = process;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** As {@link #enactOnce}, under an id of its own. */
    @Transactional
    public UUID enact() {
        return enactOnce(Ids.next());
    }

    /**
     * Opens a case to enact a new regulation, whose draft is the model text for this facility.
     *
     * @param caseId given by whoever asks, so that asking twice opens one case; so it is for all that follows
     * @throws InvalidInput where the person at work would have to decide the case as well, or leaves
     */
    @Transactional
    public UUID enactOnce(UUID caseId) {
        return once(caseId, drafter -> enact(caseId, drafter, beginnings.model(), null));
    }

    /**
     * As {@link #enactOnce}, with nothing but a title to begin with.
     *
     * @throws InvalidInput at {@code title} where it is missing or too long
     */
    @Transactional
    public UUID enactEmptyOnce(UUID caseId, String title) {
        return once(caseId, drafter -> enact(caseId, drafter, beginnings.empty(title), null));
    }

    /** As {@link #amendOnce(UUID, UUID)}, under an id of its own. */
    @Transactional
    public UUID amend(UUID regulationId) {
        return amendOnce(Ids.next(), regulationId);
    }

    /**
     * Opens a case to amend a regulation. Its draft is the text in force or, where a decided edition waits for its day, the
     * last one decided: that will be in force on the eve of any later day.
     *
     * @throws NoSuchRecord where the facility has no such regulation
     * @throws InvalidInput where it has no text in force, or another case about it is undecided
     */
    @Transactional
    public UUID amendOnce(UUID caseId, UUID regulationId) {
        return once(caseId, drafter -> change(caseId, CaseKind.AMEND, drafter, regulationId, beginnings::amending, null));
    }

    /** As {@link #amendOnce(UUID, UUID)}, with a draft in which something is changed already. */
    @Transactional
    public UUID amendOnce(UUID caseId, UUID regulationId, UnaryOperator<RegulationText> change) {
        return once(caseId, drafter -> change(caseId, CaseKind.AMEND, drafter, regulationId,
                base -> beginnings.amending(base, change), null));
    }

    /**
     * Opens a case to amend a regulation that another is to draft: a review found something to change.
     *
     * @throws InvalidInput as {@link #amendOnce(UUID, UUID)}
     */
    @Transactional
    public UUID amendFor(UUID drafterId, UUID regulationId) {
        requireDrafter(drafterId);
        return change(Ids.next(), CaseKind.AMEND, drafterId, regulationId, beginnings::amending, null);
    }

    /**
     * Opens a case to write a regulation anew as a whole.
     *
     * @throws NoSuchRecord as {@link #amendOnce(UUID, UUID)}
     * @throws InvalidInput as {@link #amendOnce(UUID, UUID)}
     */
    @Transactional
    public UUID rewriteOnce(UUID caseId, UUID regulationId, RewriteFrom from) {
        return once(caseId, drafter -> change(caseId, CaseKind.REWRITE, drafter, regulationId,
                base -> beginnings.rewriting(base, from), null));
    }

    /**
     * Opens a case to abolish a regulation. Its draft is the short text that says so.
     *
     * @throws NoSuchRecord as {@link #amendOnce(UUID, UUID)}
     * @throws InvalidInput as {@link #amendOnce(UUID, UUID)}
     */
    @Transactional
    public UUID abolishOnce(UUID caseId, UUID regulationId) {
        return once(caseId, drafter -> change(caseId, CaseKind.ABOLISH, drafter, regulationId, beginnings::abolishing, null));
    }

    /** As {@link #abolishOnce}, that another is to draft. */
    @Transactional
    public UUID abolishFor(UUID drafterId, UUID regulationId) {
        requireDrafter(drafterId);
        return change(Ids.next(), CaseKind.ABOLISH, drafterId, regulationId, beginnings::abolishing, null);
    }

    /**
     * Opens a case of the same kind, about the same regulation, with the text of an older case, whatever became of that.
     * To enact is to enact another regulation.
     *
     * @throws NoSuchRecord where the facility has no such case
     * @throws InvalidInput as {@link #amendOnce(UUID, UUID)}
     */
    @Transactional
    public UUID copyOnce(UUID caseId, UUID olderCaseId) {
        return once(caseId, drafter -> {
            var older = cases.get(olderCaseId);
            return older.kind() == CaseKind.ENACT ? enact(caseId, drafter, older.draft(), older)
                    : change(caseId, older.kind(), drafter, older.regulationId(), base -> older.draft(), older);
        });
    }

    private UUID once(UUID caseId, Function<UUID, UUID> opening) {
        if (cases.findById(caseId).isPresent()) {
            return caseId;
        }
        var drafter = FacilityContext.requiredPerson();
        requireDrafter(drafter);
        if (!people.leavingAmong(Set.of(drafter)).isEmpty()) {
            throw InvalidInput.at("regulation", "regulation.open.leaving");
        }
        return opening.apply(drafter);
    }

    private UUID enact(UUID caseId, UUID drafter, Draft draft, @Nullable RevisionCase copiedFrom) {
        var regulation = regulations.save(Regulation.prepare(draft.text().title(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return open(caseId, CaseKind.ENACT, drafter, regulation, null, draft, copiedFrom);
    }

    /** Whoever opens a second case at the same moment waits here, and then sees the first. */
    private UUID change(UUID caseId, CaseKind kind, UUID drafter, UUID regulationId, Function<Edition, Draft> draft,
            @Nullable RevisionCase copiedFrom) {
        var regulation = regulations.findLocked(regulationId).orElseThrow(() -> new NoSuchRecord("regulation", regulationId));
        regulation.undecidedCaseId().flatMap(cases::findById).ifPresent(undecided -> {
            throw InvalidInput.at("regulation", "regulation.open.undecided", undecided.number(), titles.of(undecided), undecided.id());
        });
        var base = enactments.inForceOn(regulationId, facilities.today())
                .flatMap(inForce -> enactments.lastOn(regulationId, FAR_FUTURE))
                .orElseThrow(() -> InvalidInput.at("regulation", "regulation.open.nothing-in-force", regulation.title()))
                .editionId().flatMap(editions::findById)
                .orElseThrow(() -> InvalidInput.at("regulation", "regulation.open.abolished", regulation.title()));
        return open(caseId, kind, drafter, regulation, base.id(), draft.apply(base), copiedFrom);
    }

    private UUID open(UUID caseId, CaseKind kind, UUID drafter, Regulation regulation, @Nullable UUID baseEditionId, Draft draft,
            @Nullable RevisionCase copiedFrom) {
        var today = facilities.today();
        var number = "%d-%03d".formatted(today.getYear(), numbers.next("case", today.getYear()));
        var hasCommittee = facilities.size().hasCommittee();
        var opened = cases.save(RevisionCase.open(caseId, kind, regulation, number, drafter, hasCommittee, baseEditionId, draft,
                copiedFrom, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        regulation.take(opened.id());
        ledger.record(Act.of("case-opened", CaseSubject.of(opened)).on(draft.contentHash())
                .with("number", number).with("kind", kind));
        events.publishEvent(CaseDescribed.of(opened, titles));
        process.opened(opened.id(), drafter, hasCommittee);
        return opened.id();
    }

    /** In a hospital author and decider differ, so whoever decides does not draft (domain section 2). */
    private void requireDrafter(UUID drafter) {
        var roles = appointments.rolesOf(drafter, facilities.today());
        if (facilities.size().hasCommittee() && roles.contains(Role.DIRECTOR)) {
            throw InvalidInput.at("regulation", "regulation.open.director");
        }
    }
}
