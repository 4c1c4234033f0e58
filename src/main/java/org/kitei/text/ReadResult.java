package org.kitei.text;

import java.util.List;

/**
 * What was read.
 *
 * @param findings in the order of the lines, at most 500 and a last one that says so
 * @param imprint  what stood around the text and is no part of it
 */
public record ReadResult(RegulationText text, List<Finding> findings, Imprint imprint) {

    public ReadResult {
        findings = List.copyOf(findings);
    }
}
