package org.kitei.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.kitei.text.Item;
import org.kitei.text.Numeral;
import org.kitei.text.Paragraph;

/** The lists by which Word numbers a text, and the paragraphs and items that one of them can number. */
final class WordLists {

    /** Word counts ア to ン and goes on otherwise than regulations do. */
    private static final int LETTERS = 46;

    /** @param starts with what a level begins in this list, where it does not begin as its kind does */
    private record Begun(WordScheme scheme, SortedMap<Integer, Integer> starts) {
    }

    private final List<Begun> lists = new ArrayList<>();

    /** Whether Word's numbers are those of the items and of all that stands below them, all of them with words behind the number. */
    static boolean fits(List<Item> items) {
        return fits(items, 0);
    }

    private static boolean fits(List<Item> items, int level) {
        if (items.isEmpty()) {
            return true;
        }
        if (level == WordScheme.ITEMS.levels().size() || level > 0 && items.size() > LETTERS) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).text().isEmpty() || !items.get(i).number().equals(Numeral.of(i + 1)) || !fits(items.get(i).subitems(), level + 1)) {
                return false;
            }
        }
        return true;
    }

    /** Whether Word's numbers are those of paragraphs that follow one another, all of them with words behind the number. */
    static boolean runOn(List<Paragraph> paragraphs) {
        return IntStream.range(0, paragraphs.size()).allMatch(i -> paragraphs.get(i).number() == paragraphs.get(0).number() + i
                && !paragraphs.get(i).text().isEmpty());
    }

    /** A list of items that begins with 1 on every level. */
    int items() {
        var starts = new TreeMap<Integer, Integer>();
        IntStream.range(0, WordScheme.ITEMS.levels().size()).forEach(level -> starts.put(level, 1));
        return begin(WordScheme.ITEMS, starts);
    }

    /** A list of paragraphs that begins with that number. */
    int paragraphs(int first) {
        return begin(WordScheme.PARAGRAPHS, new TreeMap<>(Map.of(0, first)));
    }

    /** A list that begins, level by level, with those numbers. */
    int begin(WordScheme scheme, SortedMap<Integer, Integer> starts) {
        lists.add(new Begun(scheme, starts));
        return lists.size();
    }

    /** What the lists look like. */
    byte[] finish() {
        var xml = new Markup().open("w:numbering", WordBody.NAMESPACES);
        for (var scheme : WordScheme.values()) {
            var levels = scheme.levels();
            xml.open("w:abstractNum", "w:abstractNumId", scheme.id())
                    .leaf("w:multiLevelType", "w:val", levels.size() == 1 ? "singleLevel" : "multilevel");
            IntStream.range(0, levels.size()).forEach(level -> level(xml, level, levels.get(level)));
            xml.close();
        }
        for (int list = 1; list <= lists.size(); list++) {
            var begun = lists.get(list - 1);
            xml.open("w:num", "w:numId", String.valueOf(list)).leaf("w:abstractNumId", "w:val", begun.scheme().id());
            begun.starts().forEach((level, start) -> xml.open("w:lvlOverride", "w:ilvl", String.valueOf(level))
                    .leaf("w:startOverride", "w:val", String.valueOf(start)).close());
            xml.close();
        }
        return xml.finish();
    }

    private static void level(Markup xml, int number, WordScheme.Level level) {
        xml.open("w:lvl", "w:ilvl", String.valueOf(number)).leaf("w:start", "w:val", String.valueOf(level.start()))
                .leaf("w:numFmt", "w:val", level.format()).leaf("w:suff", "w:val", "nothing").leaf("w:lvlText", "w:val", level.mark())
                .leaf("w:lvlJc", "w:val", "left")
                .open("w:pPr").leaf("w:ind", "w:left", String.valueOf(level.left()), "w:hanging", String.valueOf(level.hanging())).close();
        if (level.bold()) {
            xml.open("w:rPr").leaf("w:b").close();
        }
        xml.close();
    }
}
