package org.kitei.guideline;

/**
 * The edition of the guideline's table that the rows were taken from.
 *
 * @param id   changes whenever rows are added, struck or change their meaning
 * @param name the guideline and its table
 */
public record GuidelineEdition(String id, Wording name) {
}
