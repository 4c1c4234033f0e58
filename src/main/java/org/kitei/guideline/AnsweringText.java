package org.kitei.guideline;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kitei.text.RegulationText;

/**
 * A text, and what is known of the rows it answers.
 *
 * @param answers what the model clauses declare
 * @param stated  what people said and did not withdraw, oldest first
 * @param former  the text that a draft changes; null for a text that changes none
 * @param earlier for a text in force the ones before it, oldest first: a model clause answers as they worded it first
 */
public record AnsweringText(
        RegulationText text, Answers answers, List<Stated> stated, @Nullable RegulationText former, List<RegulationText> earlier) {

    public AnsweringText {
        stated = List.copyOf(stated);
        earlier = List.copyOf(earlier);
    }

    /** A text of which nobody has said anything. */
    public static AnsweringText of(RegulationText text, Answers answers) {
        return new AnsweringText(text, answers, List.of(), null, List.of());
    }
}
