package org.kitei.text;

import java.util.List;
import java.util.Optional;

/**
 * An appended form (様式).
 *
 * @param label   様式第1号 or 別記様式 with half-width numerals
 * @param caption what stands in brackets behind the label: 第10条関係; may be empty
 * @param lines   its layout, line by line with the indents; no empty line at either end
 */
public record AppendedForm(ProvisionId id, String label, String caption, List<String> lines) {

    public AppendedForm {
        label = Labels.normal(label);
        caption = Words.of(caption);
        lines = lines.stream().map(Words::line).toList();
        int from = 0;
        int end = lines.size();
        while (from < end && lines.get(from).isEmpty()) {
            from++;
        }
        while (end > from && lines.get(end - 1).isEmpty()) {
            end--;
        }
        lines = List.copyOf(lines.subList(from, end));
    }

    /** The line above it, in half-width numerals: 別表第1（第4条関係）. */
    public String heading() {
        return Labels.headed(label, caption);
    }

    /** The article that the caption names. */
    public Optional<Numeral> relatedArticle() {
        return Labels.relatedArticle(caption);
    }
}
