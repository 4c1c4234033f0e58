package org.kitei.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.kitei.text.Item;
import org.kitei.text.Numeral;
import org.kitei.text.Paragraph;

/**
 * Word's own numbering of paragraphs, ２ and ３, and of items, （１） and ア and （ア）, where it writes what the regulation says:
 * numbers that run on without a branch number. Elsewhere the numbers stand as words.
 */
final class WordLists {

    /** Word counts ア to ン and goes on otherwise than regulations do. */
    private static final int LETTERS = 46;
    private static final int LEVELS = 3;

    private static final String ITEMS = "0";
    private static final String PARAGRAPHS = "1";

    /** Where the paragraphs of a list begin to count; 0 for a list of items, which begins with 1 on every level. */
    private final List<Integer> lists = new ArrayList<>();

    /** Whether Word's numbers are those of the items and of all that stands below them. */
    static boolean fits(List<Item> items) {
        return fits(items, 0);
    }

    private static boolean fits(List<Item> items, int level) {
        if (items.isEmpty()) {
            return true;
        }
        if (level == LEVELS || level > 0 && items.size() > LETTERS) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).number().equals(Numeral.of(i + 1)) || !fits(items.get(i).subitems(), level + 1)) {
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

    /** A list of items that begins with 1. */
    int begin() {
        return begin(0);
    }

    /** A list of paragraphs that begins with that number. */
    int begin(int first) {
        lists.add(first);
        return lists.size();
    }

    /** What the lists look like. */
    byte[] finish() {
        var xml = new Markup().open("w:numbering", WordBody.NAMESPACES);
        xml.open("w:abstractNum", "w:abstractNumId", ITEMS).leaf("w:multiLevelType", "w:val", "multilevel");
        level(xml, 0, "decimalFullWidth", "（%1）　", 1050, 840, false);
        level(xml, 1, "aiueoFullWidth", "%2　", 1050, 420, false);
        level(xml, 2, "aiueoFullWidth", "（%3）　", 1680, 840, false);
        xml.close();
        xml.open("w:abstractNum", "w:abstractNumId", PARAGRAPHS).leaf("w:multiLevelType", "w:val", "singleLevel");
        level(xml, 0, "decimalFullWidth", "%1　", 210, 210, true);
        xml.close();
        for (int list = 1; list <= lists.size(); list++) {
            int first = lists.get(list - 1);
            xml.open("w:num", "w:numId", String.valueOf(list)).leaf("w:abstractNumId", "w:val", first == 0 ? ITEMS : PARAGRAPHS);
            for (int level = 0; level < (first == 0 ? LEVELS : 1); level++) {
                xml.open("w:lvlOverride", "w:ilvl", String.valueOf(level))
                        .leaf("w:startOverride", "w:val", String.valueOf(Math.max(first, 1))).close();
            }
            xml.close();
        }
        return xml.finish();
    }

    /** Set in as the style of what it numbers is. */
    private static void level(Markup xml, int level, String format, String mark, int left, int hanging, boolean bold) {
        xml.open("w:lvl", "w:ilvl", String.valueOf(level)).leaf("w:start", "w:val", "1").leaf("w:numFmt", "w:val", format)
                .leaf("w:suff", "w:val", "nothing").leaf("w:lvlText", "w:val", mark).leaf("w:lvlJc", "w:val", "left")
                .open("w:pPr").leaf("w:ind", "w:left", String.valueOf(left), "w:hanging", String.valueOf(hanging)).close();
        if (bold) {
            xml.open("w:rPr").leaf("w:b").close();
        }
        xml.close();
    }
}
