package org.kitei.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The table of contents as regulations print it: each chapter with its first and its last article.
 *
 * @param articles what the bookmarks show below it
 */
record Contents(String id, String heading, List<TextView.Part> articles) {

    static List<Contents> of(TextView text) {
        var contents = new ArrayList<Contents>();
        for (var part : text.main()) {
            if (part.level() == 1) {
                contents.add(new Contents(part.id(), part.number() + "　" + part.words(), new ArrayList<>()));
            } else if (part.article() && !contents.isEmpty()) {
                contents.get(contents.size() - 1).articles().add(part);
            }
        }
        return contents;
    }

    /** 第1条―第3条; empty for a chapter without articles. */
    public String range() {
        var numbers = articles.isEmpty() ? Stream.<TextView.Part>of()
                : Stream.of(articles.get(0), articles.get(articles.size() - 1)).distinct();
        return String.join("―", numbers.map(TextView.Part::number).toList());
    }
}
