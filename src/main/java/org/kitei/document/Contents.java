package org.kitei.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The table of contents as regulations print it: each chapter and section with its first and its last article.
 *
 * @param articles that stand in it, not in a section of it
 * @param sections of a chapter
 */
record Contents(String id, String heading, List<TextView.Part> articles, List<Contents> sections) {

    static List<Contents> of(TextView text) {
        var chapters = new ArrayList<Contents>();
        var innermost = new Contents("", "", new ArrayList<>(), new ArrayList<>());
        for (var part : text.main()) {
            if (part.article()) {
                innermost.articles().add(part);
            } else {
                innermost = new Contents(part.id(), part.number() + "　" + part.words(), new ArrayList<>(), new ArrayList<>());
                boolean section = part.level() > 1 && !chapters.isEmpty();
                (section ? chapters.get(chapters.size() - 1).sections() : chapters).add(innermost);
            }
        }
        return chapters;
    }

    /** 第１条, 第１条・第２条 or 第１条―第３条; empty where no article stands in it directly. */
    public String range() {
        int last = articles.size() - 1;
        return switch (articles.size()) {
            case 0 -> "";
            case 1 -> articles.get(0).number();
            case 2 -> articles.get(0).number() + "・" + articles.get(1).number();
            default -> articles.get(0).number() + "―" + articles.get(last).number();
        };
    }
}
