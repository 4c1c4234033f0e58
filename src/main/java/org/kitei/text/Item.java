package org.kitei.text;

import java.util.List;

/**
 * An item (号) or, nested, a subitem: (1), then ア, then (ア), then a, then (a).
 *
 * @param number its place in its list, with branch numbers
 * @param text   its words without the number, on one line
 */
public record Item(ProvisionId id, Numeral number, String text, List<Item> subitems) {

    public Item {
        text = Words.of(text);
        subitems = List.copyOf(subitems);
    }
}
