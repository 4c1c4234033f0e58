package org.kitei.text;

import java.util.List;

/** What a provision says, with all that stands in it, without its numbers. */
final class Content {

    private Content() {
    }

    static String of(Article article) {
        return article.caption() + "\n" + words(article.paragraphs());
    }

    static String of(Paragraph paragraph) {
        return paragraph.caption() + "\n" + words(List.of(paragraph));
    }

    static String of(Item item) {
        StringBuilder words = new StringBuilder();
        addItems(List.of(item), words);
        return words.toString();
    }

    static String of(SupplementaryProvision provision) {
        return words(provision.paragraphs()) + words(provision.articles().stream()
                .flatMap(article -> article.paragraphs().stream()).toList());
    }

    static String words(List<Paragraph> paragraphs) {
        StringBuilder words = new StringBuilder();
        paragraphs.forEach(paragraph -> {
            words.append(paragraph.text()).append('\n');
            paragraph.tables().forEach(table -> words.append(table.words()).append('\n'));
            addItems(paragraph.items(), words);
        });
        return words.toString();
    }

    private static void addItems(List<Item> items, StringBuilder words) {
        items.forEach(item -> {
            words.append(item.text()).append('\n');
            item.tables().forEach(table -> words.append(table.words()).append('\n'));
            addItems(item.subitems(), words);
        });
    }
}
