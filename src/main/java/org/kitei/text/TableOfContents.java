package org.kitei.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lines behind 目次, until the first heading comes a second time or a sentence begins. */
final class TableOfContents {

    record Entry(int number, String raw, Line line) {
    }

    private final int at;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private String chapter = "";

    TableOfContents(int at) {
        this.at = at;
    }

    int at() {
        return at;
    }

    /** Whether the line belongs to the table of contents. */
    boolean takes(int number, String raw, Line line) {
        if (ends(line)) {
            return false;
        }
        entries.add(new Entry(number, raw, line));
        return true;
    }

    List<Entry> entries() {
        return entries;
    }

    /** 附則 as the last line, with a sentence behind it, was no entry but the beginning of the text. */
    List<Entry> takenTooMuch(Line next) {
        boolean last = !entries.isEmpty() && Region.opens(entries.get(entries.size() - 1).line());
        return last && (next instanceof Line.Plain || next instanceof Line.Marked)
                ? List.of(entries.get(entries.size() - 1)) : List.of();
    }

    private boolean ends(Line line) {
        if (line instanceof Line.DivisionHeading heading) {
            String key = heading.kind() + heading.number().key();
            chapter = heading.kind() == Division.Kind.CHAPTER ? key : chapter;
            return !seen.add(chapter + key);
        }
        if (line instanceof Line.ArticleLine article) {
            return article.words().endsWith("。") || !seen.add(article.number().key());
        }
        if (line instanceof Line.Plain plain) {
            return plain.words().endsWith("。");
        }
        if (line instanceof Line.Marked marked) {
            return marked.words().endsWith("。");
        }
        return line instanceof Line.CaptionLine || line instanceof Line.SupplementaryHeading supplementary
                && (supplementary.words().endsWith("。") || !seen.add("附則" + supplementary.label()));
    }
}
