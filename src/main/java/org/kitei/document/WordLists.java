package org.kitei.document;

import java.util.List;

import org.kitei.text.Item;
import org.kitei.text.Numeral;

/**
 * Word's own numbering of items, （１） and ア and （ア）, where it writes what the regulation says: numbers that run from 1
 * without a branch number. Elsewhere the numbers stand as words.
 */
final class WordLists {

    /** Word counts ア to ン and goes on otherwise than regulations do. */
    private static final int LETTERS = 46;
    private static final int LEVELS = 3;

    private int lists;

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

    /** A list that begins with 1. */
    int begin() {
        return ++lists;
    }

    /** What the lists look like. */
    byte[] finish() {
        var xml = new Markup().open("w:numbering", WordBody.NAMESPACES);
        xml.open("w:abstractNum", "w:abstractNumId", "0").leaf("w:multiLevelType", "w:val", "multilevel");
        level(xml, 0, "decimalFullWidth", "（%1）　", 1050, 840);
        level(xml, 1, "aiueoFullWidth", "%2　", 1050, 420);
        level(xml, 2, "aiueoFullWidth", "（%3）　", 1680, 840);
        xml.close();
        for (int list = 1; list <= lists; list++) {
            xml.open("w:num", "w:numId", String.valueOf(list)).leaf("w:abstractNumId", "w:val", "0");
            for (int level = 0; level < LEVELS; level++) {
                xml.open("w:lvlOverride", "w:ilvl", String.valueOf(level)).leaf("w:startOverride", "w:val", "1").close();
            }
            xml.close();
        }
        return xml.finish();
    }

    /** Set in as the style of its items is. */
    private static void level(Markup xml, int level, String format, String mark, int left, int hanging) {
        xml.open("w:lvl", "w:ilvl", String.valueOf(level)).leaf("w:start", "w:val", "1").leaf("w:numFmt", "w:val", format)
                .leaf("w:suff", "w:val", "nothing").leaf("w:lvlText", "w:val", mark).leaf("w:lvlJc", "w:val", "left")
                .open("w:pPr").leaf("w:ind", "w:left", String.valueOf(left), "w:hanging", String.valueOf(hanging)).close()
                .close();
    }
}
