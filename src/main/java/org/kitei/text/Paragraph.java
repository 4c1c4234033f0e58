package org.kitei.text;

import java.util.List;

/**
 * A paragraph (項).
 *
 * @param number 1 or more; the first paragraph of an article bears its number silently
 * @param text   its sentences, a proviso (ただし、…) included, without a line break
 * @param items  号
 */
public record Paragraph(ProvisionId id, int number, String text, List<Item> items) {

    public Paragraph {
        items = List.copyOf(items);
    }
}
