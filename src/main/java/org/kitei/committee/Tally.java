package org.kitei.committee;

/**
 * What {@code resolution.dmn} decides on.
 *
 * @param members those not recused
 * @param present those of them who attended the meeting or, in writing, gave an opinion
 */
public record Tally(int members, int present, int adopt, int amend, int sendBack, int against, int abstain) {
}
