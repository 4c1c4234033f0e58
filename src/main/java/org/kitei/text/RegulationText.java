package org.kitei.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * One whole text of a regulation, in the order of its parts on paper. The table of contents follows from the headings;
 * dates of enactment and document numbers lie outside it and are rendered when they are known.
 *
 * @param title          題名
 * @param preamble       前文, line by line; mostly empty
 * @param main           本則: chapters and articles in reading order; a text without chapters holds articles alone
 * @param supplementary  附則, the original first
 * @param appendedTables 別表
 * @param forms          様式
 */
public record RegulationText(
        String title,
        List<String> preamble,
        List<MainElement> main,
        List<SupplementaryProvision> supplementary,
        List<AppendedTable> appendedTables,
        List<AppendedForm> forms) {

    public RegulationText {
        title = Words.of(title);
        preamble = preamble.stream().map(Words::of).filter(line -> !line.isEmpty()).toList();
        main = List.copyOf(main);
        supplementary = List.copyOf(supplementary);
        appendedTables = List.copyOf(appendedTables);
        forms = List.copyOf(forms);
        ReadingOrder.require(null, main);
    }

    public RegulationText(
            String title,
            List<MainElement> main,
            List<SupplementaryProvision> supplementary,
            List<AppendedTable> appendedTables) {
        this(title, List.of(), main, supplementary, appendedTables, List.of());
    }

    /** The articles of the main provision in reading order, whatever division they stand in. */
    public Stream<Article> articles() {
        return main.stream().flatMap(MainElement::articles);
    }
}
