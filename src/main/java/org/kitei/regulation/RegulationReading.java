package org.kitei.regulation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Regulations and their editions, for reading, as they are on any day. */
@Service
@Transactional(readOnly = true)
public class RegulationReading {

    private final Regulations regulations;
    private final Editions editions;
    private final Enactments enactments;
    private final Decisions decisions;
    private final FacilityDirectory facilities;
    private final People people;

    RegulationReading(Regulations regulations, Editions editions, Enactments enactments, Decisions decisions,
            FacilityDirectory facilities, People people) {
        this.decisions = decisions;
        this.people = people;
        this.regulations = regulations;
        this.editions = editions;
        this.enactments = enactments;
        this.facilities = facilities;
    }

    public List<RegulationView> all() {
        var today = facilities.today();
        return regulations.findAllByOrderByTitleAscIdAsc().stream().map(regulation -> view(regulation, today)).toList();
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
        var byEdition = enactments.findByRegulationIdOrderByEffectiveDateAscIdAsc(regulation.id()).stream()
                .collect(Collectors.toMap(Enactment::editionId, Function.identity()));
        var inForce = enactments.inForceOn(regulation.id(), on).map(Enactment::editionId);
        var views = editions.findByRegulationIdOrderByNumber(regulation.id()).stream()
                .map(edition -> view(edition, approval(edition), byEdition.get(edition.id()).effectiveDate(), inForce.orElse(null), on))
                .sorted(Comparator.comparing(EditionView::number).reversed())
                .toList();
        var current = views.stream().filter(edition -> edition.standing() == EditionView.Standing.IN_FORCE).findFirst();
        return new RegulationView(regulation.id(), current.map(edition -> edition.text().title()).orElseGet(regulation::title),
                current.orElse(null), views, regulation.undecidedCaseId().orElse(null));
    }

    private Decision approval(Edition edition) {
        var decided = decisions.findByCaseIdOrderById(edition.caseId());
        return decided.get(decided.size() - 1);
    }

    private EditionView view(Edition edition, Decision approval, LocalDate effectiveDate, @Nullable UUID inForce, LocalDate on) {
        var standing = edition.id().equals(inForce) ? EditionView.Standing.IN_FORCE
                : effectiveDate.isAfter(on) ? EditionView.Standing.NOT_YET : EditionView.Standing.SUPERSEDED;
        return new EditionView(edition.id(), edition.regulationId(), edition.caseId(), edition.number(), edition.documentNumber(),
                effectiveDate, edition.promulgatedAt(),
                people.find(approval.decidedBy()).map(PersonRef::name).orElse(""), approval.decidedAt(), standing, edition.draft().contentHash(), edition.draft().text(),
                edition.draft().answers());
    }
}
