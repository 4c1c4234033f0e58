package org.kitei.text;

import java.util.List;

/**
 * An item (号) or, nested, a subitem: (1), then ア, then (ア), then a, then (a).
 *
 * @param number its place in its list, with branch numbers
 * @param text   its words without the number, on one line
 * @param tables tables that stand behind its words; mostly none
 */
public record Item(ProvisionId id, Numeral number, String text, List<InnerTable> tables, List<Item> subitems) {

    public Item {
        text = Words.of(text);
        tables = List.copyOf(tables);
        subitems = List.copyOf(subitems);
    }

    public Item(ProvisionId id, Numeral number, String text, List<Item> subitems) {
        this(id, number, text, List.of(), subitems);
    }
}
