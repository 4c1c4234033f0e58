package org.kitei.regulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.kitei.committee.Deliberations;
import org.kitei.committee.RoundView;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings what the committee, its members and the director asked for to the drafter, article by article (修正可決, 差戻し). */
@Service
@Transactional(readOnly = true)
public class ReturnedReading {

    private final RevisionCases cases;
    private final Decisions decisions;
    private final Deliberations deliberations;
    private final People people;

    ReturnedReading(RevisionCases cases, Decisions decisions, Deliberations deliberations, People people) {
        this.cases = cases;
        this.decisions = decisions;
        this.deliberations = deliberations;
        this.people = people;
    }

    /** Empty where the text was never sent back, or is not with its drafter. */
    public Optional<Returned> of(UUID caseId) {
        var revision = cases.get(caseId);
        if (revision.state() != CaseState.DRAFTING) {
            return Optional.empty();
        }
        var reported = deliberations.on(CaseSubject.of(caseId)).stream().filter(RoundView::reported).reduce((former, latter) -> latter);
        var sentBack = decisions.findByCaseIdOrderById(caseId).stream().reduce((former, latter) -> latter);
        boolean byDirector = sentBack.isPresent()
                && reported.map(round -> !Objects.requireNonNull(round.reportedAt()).isAfter(sentBack.get().decidedAt())).orElse(true);
        return byDirector
                ? sentBack.map(decision -> new Returned(null, people.find(decision.decidedBy()).map(PersonRef::name).orElse(""),
                        decision.decidedAt(), decision.reason(), reported.map(ReturnedReading::general).orElse(List.of()),
                        reported.map(round -> articles(round, revision)).orElse(List.of())))
                : reported.map(round -> new Returned(round.resolution(), "", Objects.requireNonNull(round.reportedAt()),
                        round.closingReason(), general(round), articles(round, revision)));
    }

    private static List<Returned.Remark> general(RoundView round) {
        var remarks = new ArrayList<Returned.Remark>();
        for (var seat : round.seats()) {
            if (seat.opinion() != null && !seat.opinion().reason().isEmpty()) {
                remarks.add(new Returned.Remark(seat.name(), seat.opinion().kind(), seat.opinion().reason()));
            }
        }
        return remarks;
    }

    /** Provisions keep their identity when they move, so a remark follows its article wherever that stands now. */
    private static List<Returned.OnArticle> articles(RoundView round, RevisionCase revision) {
        var labels = new LinkedHashMap<String, String>();
        revision.draft().text().articles().forEach(article -> labels.put(article.id().value(), CaseMatter.label(article)));
        var remarks = new LinkedHashMap<String, List<Returned.Remark>>();
        labels.keySet().forEach(id -> remarks.put(id, new ArrayList<>()));
        var former = new LinkedHashMap<String, String>();
        for (var seat : round.seats()) {
            if (seat.opinion() != null) {
                for (var comment : seat.opinion().comments()) {
                    former.put(comment.provisionId(), comment.label());
                    remarks.computeIfAbsent(comment.provisionId(), id -> new ArrayList<>())
                            .add(new Returned.Remark(seat.name(), seat.opinion().kind(), comment.words()));
                }
            }
        }
        return remarks.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Returned.OnArticle(
                        labels.getOrDefault(entry.getKey(), former.getOrDefault(entry.getKey(), "")),
                        !labels.containsKey(entry.getKey()), List.copyOf(entry.getValue())))
                .toList();
    }
}
