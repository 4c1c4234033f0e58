package org.kitei.text;

import java.util.List;

/**
 * An item (号) or, nested, a subitem: (1), then ア, then (ア).
 *
 * @param number its place in its list, with branch numbers
 * @param text   its words without the number and without a line break
 */
public record Item(ProvisionId id, Numeral number, String text, List<Item> subitems) {

    public Item {
        subitems = List.copyOf(subitems);
    }
}
