package org.kitei.guideline;

/** A section of the guideline's table, numbered as there and titled in our own words. */
public record Section(int number, Wording title) {
}
