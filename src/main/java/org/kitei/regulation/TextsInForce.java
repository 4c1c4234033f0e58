package org.kitei.regulation;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

import org.kitei.guideline.CoveredText;
import org.kitei.guideline.CoveredTexts;
import org.springframework.stereotype.Component;

/** Shows the guideline module the regulation in force that answers most of its table. */
@Component
class TextsInForce implements CoveredTexts {

    private final RegulationReading regulations;

    TextsInForce(RegulationReading regulations) {
        this.regulations = regulations;
    }

    @Override
    public Optional<CoveredText> inForce() {
        return regulations.all().stream()
                .filter(regulation -> regulation.inForce() != null)
                .map(TextsInForce::covered)
                .max(Comparator.comparingInt(covered -> covered.answers().entries().size()));
    }

    private static CoveredText covered(RegulationView regulation) {
        var edition = Objects.requireNonNull(regulation.inForce());
        return new CoveredText(regulation.title(), "/regulations/" + regulation.id(), edition.effectiveDate(),
                edition.text(), edition.answers());
    }
}
