package org.kitei.regulation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
import org.kitei.regulation.EditionView.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Regulations and their editions, for reading, as they are on any day. */
@Service
@Transactional(readOnly = true)
public class RegulationReading {

    /** Those decided here in the order decided, then those found by their days. */
    private static final Comparator<EditionView> YOUNGEST_FIRST = Comparator.comparing(EditionView::found)
            .thenComparing(edition -> edition.found() ? edition.effectiveDate() : LocalDate.MAX, Comparator.reverseOrder())
            .thenComparing(EditionView::number, Comparator.reverseOrder());

    private final Regulations regulations;
    private final Editions editions;
    private final Enactments enactments;
    private final Decisions decisions;
    private final FoundPapers papers;
    private final FacilityDirectory facilities;
    private final People people;

    RegulationReading(Regulations regulations, Editions editions, Enactments enactments, Decisions decisions,
            FoundPapers papers, FacilityDirectory facilities, People people) {
        this.decisions = decisions;
        this.papers = papers;
        this.people = people;
        this.regulations = regulations;
        this.editions = editions;
        this.enactments = enactments;
        this.facilities = facilities;
    }

    /**
     * @param on the day; today where none is given
     * @throws NoSuchRecord where the facility has no such regulation
     */
    public RegulationView get(UUID regulationId, @Nullable LocalDate on) {
        var regulation = regulations.findById(regulationId).orElseThrow(() -> new NoSuchRecord("regulation", regulationId));
        return view(regulation, on == null ? facilities.today() : on);
    }

    private RegulationView view(Regulation regulation, LocalDate on) {
        var all = enactments.findByRegulationIdOrderByEffectiveDateAscIdAsc(regulation.id());
        var onTheDay = enactments.lastOn(regulation.id(), on);
        var taken = papers.imprintsOf(regulation.id()).stream()
                .collect(Collectors.toMap(FoundPapers.Imprint::editionId, Function.identity()));
        var views = editions.headsOf(regulation.id()).stream()
                .map(edition -> view(edition, taken.get(edition.id()), of(edition, all), all, onTheDay, on))
                .sorted(YOUNGEST_FIRST)
                .toList();
        var current = views.stream().filter(edition -> edition.standing() == Standing.IN_FORCE).findFirst();
        return new RegulationView(regulation.id(), current.map(this::title).orElseGet(regulation::title),
                current.orElse(null), views, regulation.undecidedCaseId().orElse(null), abolition(all, on));
    }

    private String title(EditionView edition) {
        return editions.findById(edition.id()).orElseThrow().draft().text().title();
    }

    private static Enactment of(Editions.Head edition, List<Enactment> all) {
        return Enactments.last(all.stream().sorted(Comparator.comparing(Enactment::id))
                .filter(enactment -> enactment.editionId().filter(edition.id()::equals).isPresent())).orElseThrow();
    }

    private static RegulationView.@Nullable Abolition abolition(List<Enactment> all, LocalDate on) {
        return all.stream().filter(enactment -> enactment.stands() && enactment.editionId().isEmpty()).findFirst()
                .map(enactment -> new RegulationView.Abolition(enactment.effectiveDate(), enactment.caseId().orElseThrow(),
                        enactment.documentNumber().orElseThrow(), !enactment.effectiveDate().isAfter(on)))
                .orElse(null);
    }

    private EditionView view(Editions.Head edition, FoundPapers.@Nullable Imprint taken, Enactment enactment, List<Enactment> all,
            Optional<Enactment> onTheDay, LocalDate on) {
        return new EditionView(edition.id(), edition.regulationId(), edition.caseId(), edition.number(),
                edition.documentNumber(), enactment.effectiveDate(), edition.promulgatedAt(),
                edition.caseId() == null ? null : decided(edition.caseId()), taken == null ? null : paper(taken), enactment.executedAt().orElse(null),
                standing(enactment, all, onTheDay, on), edition.contentHash());
    }

    private EditionView.Paper paper(FoundPapers.Imprint taken) {
        return new EditionView.Paper(taken.paperNumber(), name(taken.takenInBy()), taken.takenInAt());
    }

    /** The words as they were pasted when the edition was taken in; empty where it was decided here. */
    public Optional<String> foundWords(UUID editionId) {
        return papers.wordsOf(editionId);
    }

    private EditionView.Decided decided(UUID caseId) {
        var taken = decisions.findByCaseIdOrderById(caseId);
        var last = taken.get(taken.size() - 1);
        return new EditionView.Decided(name(last.decidedBy()), last.onBehalfOf().map(this::name).orElse(null), last.decidedAt());
    }

    private String name(UUID person) {
        return people.find(person).map(PersonRef::name).orElse("");
    }

    private static Standing standing(Enactment enactment, List<Enactment> all, Optional<Enactment> onTheDay, LocalDate on) {
        if (!enactment.stands()) {
            return Standing.CALLED_OFF;
        }
        if (enactment.effectiveDate().isAfter(on)) {
            return Standing.NOT_YET;
        }
        if (onTheDay.filter(enactment::equals).isPresent()) {
            return Standing.IN_FORCE;
        }
        boolean abolished = onTheDay.filter(last -> last.editionId().isEmpty()).isPresent();
        return abolished && enactment.equals(lastText(all, on)) ? Standing.ABOLISHED : Standing.SUPERSEDED;
    }

    private static @Nullable Enactment lastText(List<Enactment> byDay, LocalDate on) {
        return byDay.stream().filter(one -> one.stands() && one.editionId().isPresent() && !one.effectiveDate().isAfter(on))
                .reduce((former, latter) -> latter).orElse(null);
    }
}
