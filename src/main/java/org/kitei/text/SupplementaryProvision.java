package org.kitei.text;

import java.util.List;

/**
 * A supplementary provision (附則), original or amending.
 *
 * @param label      what stands in brackets behind the heading, such as 令和6年3月25日病院管理規程第2号; empty for the original
 * @param paragraphs one alone is printed without its number
 * @param articles   a long one has articles instead of paragraphs; mostly empty
 */
public record SupplementaryProvision(ProvisionId id, String label, List<Paragraph> paragraphs, List<Article> articles) {

    public SupplementaryProvision {
        label = Words.of(label);
        paragraphs = List.copyOf(paragraphs);
        articles = List.copyOf(articles);
    }

    public SupplementaryProvision(ProvisionId id, String label, List<Paragraph> paragraphs) {
        this(id, label, paragraphs, List.of());
    }
}
