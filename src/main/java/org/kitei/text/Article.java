package org.kitei.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * An article (条).
 *
 * @param number     第5条の2 is {@code [5, 2]}
 * @param caption    the words of the caption without brackets; empty where the article has none
 * @param paragraphs at least one; a struck article (第3条　削除) has one paragraph, {@code 削除}
 */
public record Article(ProvisionId id, Numeral number, String caption, List<Paragraph> paragraphs) implements MainElement {

    public Article {
        caption = Words.of(caption);
        paragraphs = List.copyOf(paragraphs);
        if (paragraphs.isEmpty()) {
            throw new IllegalArgumentException("an article has at least one paragraph: " + number.key());
        }
    }

    public boolean struck() {
        return paragraphs.size() == 1 && paragraphs.get(0).text().equals("削除")
                && paragraphs.get(0).items().isEmpty() && paragraphs.get(0).tables().isEmpty();
    }

    @Override
    public Stream<Article> articles() {
        return Stream.of(this);
    }
}
