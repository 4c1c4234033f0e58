package org.kitei.guideline;

import org.jspecify.annotations.Nullable;

/**
 * The edition of the guideline's table that the rows were taken from.
 *
 * @param id       changes whenever rows are added, struck or change their meaning
 * @param name     the guideline and its table
 * @param replaces id of the edition it takes the place of; null for the first
 */
public record GuidelineEdition(String id, Wording name, @Nullable String replaces) {
}
