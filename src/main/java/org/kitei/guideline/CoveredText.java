package org.kitei.guideline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.kitei.text.RegulationText;

/**
 * A regulation in force and what it answers.
 *
 * @param address the page that shows its text, where each provision stands under its identity
 * @param since   the day it came into force
 * @param earlier the texts before it, oldest first, from where it was last written anew
 */
public record CoveredText(UUID regulationId, String title, String address, LocalDate since, RegulationText text, Answers answers,
        List<RegulationText> earlier) {

    public CoveredText {
        earlier = List.copyOf(earlier);
    }
}
