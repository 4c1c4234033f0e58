package org.kitei.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The lines behind 目次, or those that look like some, until the first heading comes a second time or a sentence begins. */
final class TableOfContents {

    record Entry(int number, String raw, Line line) {
    }

    private static final Pattern RANGE = Pattern.compile("[（(]第[^）)]{1,12}条[^）)]{0,30}[）)]$");

    private final int at;
    private final boolean headed;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<Division.Kind, String> above = new EnumMap<>(Division.Kind.class);

    /** @param headed whether 目次 stands above it */
    TableOfContents(int at, boolean headed) {
        this.at = at;
        this.headed = headed;
    }

    /** Whether it was one indeed, now that it ends: without its heading, only where its lines come again. */
    boolean isOne(Line next) {
        return headed || next instanceof Line.DivisionHeading heading
                && entries.get(0).line() instanceof Line.DivisionHeading first && names(first, heading);
    }

    /** Whether an entry of a table of contents names that heading: the same without the articles below it. */
    static boolean names(Line.DivisionHeading entry, Line.DivisionHeading heading) {
        return begins(entry) && entry.kind() == heading.kind() && entry.number().equals(heading.number())
                && Words.strip(RANGE.matcher(entry.words()).replaceFirst("")).equals(heading.words());
    }

    /** Whether a heading names the articles below it, as only a table of contents does: 第1章　総則（第1条―第3条）. */
    static boolean begins(Line.DivisionHeading heading) {
        return RANGE.matcher(heading.words()).find();
    }

    boolean headed() {
        return headed;
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
        List<Entry> written = entries.stream().filter(entry -> !(entry.line() instanceof Line.Blank)).toList();
        boolean last = !written.isEmpty() && Region.opens(written.get(written.size() - 1).line());
        return last && (next instanceof Line.Plain || next instanceof Line.Marked)
                ? List.of(written.get(written.size() - 1)) : List.of();
    }

    private boolean ends(Line line) {
        if (line instanceof Line.DivisionHeading heading) {
            above.keySet().removeIf(kind -> !kind.above(heading.kind()));
            above.put(heading.kind(), heading.number().key());
            return !seen.add(above.toString());
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
