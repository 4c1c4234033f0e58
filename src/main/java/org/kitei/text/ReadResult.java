package org.kitei.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was read.
 *
 * @param findings in the order of the lines, at most 500 and a last one that says so
 * @param imprint  what stood around the text and is no part of it
 * @param aside    every line that is no part of the text; together with it they hold all that was written
 * @param lines    the line that each provision begins in, from 1; in a Word file a line is a paragraph
 */
public record ReadResult(
        RegulationText text, List<Finding> findings, Imprint imprint, List<SetAside> aside, Map<ProvisionId, Integer> lines) {

    public ReadResult {
        findings = List.copyOf(findings);
        aside = List.copyOf(aside);
        lines = Map.copyOf(lines);
    }

    /** What is known of a text that came with its structure, as from XML. */
    public ReadResult(RegulationText text, List<Finding> findings, Imprint imprint) {
        this(text, findings, imprint, List.of(), Map.of());
    }

    /** The same with what an earlier step had to tell, such as opening the file. */
    ReadResult with(List<Finding> moreFindings, List<SetAside> moreAside) {
        return new ReadResult(text,
                Stream.concat(moreFindings.stream(), findings.stream()).sorted(Comparator.comparingInt(Finding::line)).toList(), imprint,
                Stream.concat(moreAside.stream(), aside.stream()).sorted(Comparator.comparingInt(SetAside::line)).toList(), lines);
    }

    /** The same, its provisions bearing the identities they had in a former text. */
    public ReadResult carriedOver(RegulationText former) {
        RegulationText carried = Identities.carryOver(former, text);
        List<Provision> before = Provisions.walk(text);
        List<Provision> now = Provisions.walk(carried);
        Map<ProvisionId, Integer> moved = new HashMap<>();
        for (int i = 0; i < now.size(); i++) {
            Integer line = lines.get(before.get(i).id());
            if (line != null) {
                moved.put(now.get(i).id(), line);
            }
        }
        return new ReadResult(carried, findings, imprint, aside, moved);
    }
}
