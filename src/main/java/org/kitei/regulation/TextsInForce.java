package org.kitei.regulation;

import java.util.List;
import java.util.Objects;

import org.kitei.guideline.CoveredText;
import org.kitei.guideline.CoveredTexts;
import org.springframework.stereotype.Component;

/** Shows the guideline module the regulations in force. */
@Component
class TextsInForce implements CoveredTexts {

    private final RegulationReading regulations;

    TextsInForce(RegulationReading regulations) {
        this.regulations = regulations;
    }

    @Override
    public List<CoveredText> inForce() {
        return regulations.all().stream()
                .filter(regulation -> regulation.inForce() != null)
                .map(TextsInForce::covered)
                .toList();
    }

    private static CoveredText covered(RegulationView regulation) {
        var edition = Objects.requireNonNull(regulation.inForce());
        return new CoveredText(regulation.id(), regulation.title(), "/regulations/" + regulation.id(), edition.effectiveDate(),
                edition.text(), edition.answers());
    }
}
