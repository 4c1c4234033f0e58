package org.kitei.guideline;

import org.kitei.guideline.GuidelineTable.Difference;

/** A newer edition of the guideline's table came, with differences in rows that bind the facility at hand. Told once. */
public record GuidelineChanged(GuidelineEdition edition, Difference difference) {
}
