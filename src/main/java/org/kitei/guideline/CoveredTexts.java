package org.kitei.guideline;

import java.util.Optional;

/** Knows the text that answers the guideline's table today. Implemented by the module that keeps regulations. */
public interface CoveredTexts {

    /** The regulation in force on the facility's day; of several, the one whose provisions answer the most rows. */
    Optional<CoveredText> inForce();
}
