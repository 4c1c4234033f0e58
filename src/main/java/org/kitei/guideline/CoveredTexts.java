package org.kitei.guideline;

import java.util.List;

/** Knows the texts that may answer the guideline's table today. Implemented by the module that keeps regulations. */
public interface CoveredTexts {

    /** The regulations in force on the facility's day, by title. */
    List<CoveredText> inForce();
}
