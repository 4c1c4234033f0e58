package org.kitei.regulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.kitei.guideline.CoveredText;
import org.kitei.guideline.CoveredTexts;
import org.kitei.regulation.EditionView.Standing;
import org.kitei.text.RegulationText;
import org.springframework.stereotype.Component;

/** Shows the guideline module the regulations in force. */
@Component
class TextsInForce implements CoveredTexts {

    private final RegulationList list;
    private final RegulationReading regulations;
    private final EditionReading editions;
    private final RevisionCases cases;

    TextsInForce(RegulationList list, RegulationReading regulations, EditionReading editions, RevisionCases cases) {
        this.list = list;
        this.regulations = regulations;
        this.editions = editions;
        this.cases = cases;
    }

    @Override
    public List<CoveredText> inForce() {
        return list.inForce().stream().map(line -> covered(regulations.get(line.id(), null))).toList();
    }

    private CoveredText covered(RegulationView regulation) {
        var inForce = Objects.requireNonNull(regulation.inForce());
        var edition = editions.get(inForce.id());
        return new CoveredText(regulation.id(), regulation.title(), "/regulations/" + regulation.id(), inForce.effectiveDate(),
                edition.text(), edition.answers(), earlier(regulation, edition));
    }

    /** Not asked for where no model clause answers anything. */
    private List<RegulationText> earlier(RegulationView regulation, EditionText inForce) {
        var before = new ArrayList<RegulationText>();
        if (!inForce.answers().entries().isEmpty()) {
            regulation.editions().stream().filter(each -> each.number() <= inForce.number() && each.standing() != Standing.CALLED_OFF)
                    .sorted(Comparator.comparingInt(EditionView::number)).forEach(each -> {
                        if (writtenAnew(each)) {
                            before.clear();
                        }
                        before.add(editions.get(each.id()).text());
                    });
        }
        return before;
    }

    private boolean writtenAnew(EditionView edition) {
        return edition.caseId() != null && cases.get(edition.caseId()).kind() == CaseKind.REWRITE;
    }
}
