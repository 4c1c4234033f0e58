package org.kitei.guideline;

import org.kitei.text.RegulationText;

/** The model clauses assembled for one facility: the text, and which of its provisions answer which rows. */
public record ModelText(RegulationText text, Answers answers) {
}
