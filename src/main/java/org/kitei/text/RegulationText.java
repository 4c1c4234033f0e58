package org.kitei.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * One whole text of a regulation, in the order of domain section 4: title, main provision, supplementary provisions,
 * appended tables. Dates of enactment and document numbers lie outside it and are rendered when they are known.
 *
 * @param title         題名
 * @param main          本則: chapters and articles in reading order; a text without chapters holds articles alone
 * @param supplementary 附則, the original first
 * @param appendedTables 別表
 */
public record RegulationText(
        String title,
        List<MainElement> main,
        List<SupplementaryProvision> supplementary,
        List<AppendedTable> appendedTables) {

    public RegulationText {
        main = List.copyOf(main);
        supplementary = List.copyOf(supplementary);
        appendedTables = List.copyOf(appendedTables);
    }

    /** The articles of the main provision in reading order, whatever division they stand in. */
    public Stream<Article> articles() {
        return main.stream().flatMap(MainElement::articles);
    }
}
