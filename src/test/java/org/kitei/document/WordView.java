package org.kitei.document;

import static org.kitei.document.WordParts.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.kitei.text.Numerals;
import org.w3c.dom.Element;

/** What a person sees of a Word file: each paragraph of its body with the number that Word gives it, counted as ECMA-376, 17.9 says. */
final class WordView {

    /**
     * Word counts all lists of one kind together and lets them begin where they say; others count each list by itself, and a level that
     * is passed over as if it had been there.
     */
    enum Counting { TOGETHER, EACH_LIST_BY_ITSELF }

    record Seen(String style, String number, String words) {

        String line() {
            return (number + words).strip();
        }
    }

    private static final int LEVELS = 9;
    private static final int NOT_BEGUN = -1;
    private static final String KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";

    private final WordParts parts;
    private final Counting counting;
    private final Map<String, Element> kinds = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    private WordView(WordParts parts, Counting counting) {
        this.parts = parts;
        this.counting = counting;
        parts.elements("word/numbering.xml", "abstractNum").forEach(kind -> kinds.put(attribute(kind, "abstractNumId"), kind));
        parts.elements("word/numbering.xml", "num").forEach(list -> lists.put(attribute(list, "numId"), list));
    }

    static List<Seen> of(byte[] file, Counting counting) {
        return new WordView(new WordParts(file), counting).seen();
    }

    private List<Seen> seen() {
        var seen = new ArrayList<Seen>();
        for (var paragraph : parts.elements("word/document.xml", "p")) {
            var list = value(paragraph, "numId");
            var number = list.isEmpty() ? "" : next(list, Integer.parseInt(value(paragraph, "ilvl")));
            seen.add(new Seen(value(paragraph, "pStyle"), number, paragraph.getTextContent()));
        }
        return seen;
    }

    private String next(String list, int level) {
        var counted = counting == Counting.TOGETHER ? value(lists.get(list), "abstractNumId") : "list " + list;
        var numbers = counts.computeIfAbsent(counted, any -> filled());
        boolean beginsHere = begun.add(list + " " + level) && !override(list, level).isEmpty();
        numbers[level] = beginsHere || numbers[level] == NOT_BEGUN ? start(list, level) : numbers[level] + 1;
        Arrays.fill(numbers, level + 1, LEVELS, NOT_BEGUN);
        for (int over = 0; over < level && counting == Counting.EACH_LIST_BY_ITSELF; over++) {
            numbers[over] = numbers[over] == NOT_BEGUN ? start(list, over) : numbers[over];
        }
        var mark = value(level(list, level), "lvlText");
        for (int shown = 0; shown < LEVELS; shown++) {
            var placeholder = "%" + (shown + 1);
            if (mark.contains(placeholder)) {
                int number = numbers[shown] == NOT_BEGUN ? start(list, shown) : numbers[shown];
                mark = mark.replace(placeholder, numeral(value(level(list, shown), "numFmt"), number));
            }
        }
        return mark;
    }

    private static int[] filled() {
        var none = new int[LEVELS];
        Arrays.fill(none, NOT_BEGUN);
        return none;
    }

    private static String numeral(String format, int number) {
        return switch (format) {
            case "decimalFullWidth" -> Numerals.fullWidth(number);
            case "aiueoFullWidth" -> KANA.substring(number - 1, number);
            default -> throw new IllegalArgumentException(format);
        };
    }

    /** 17.9.26: the number a list begins with on that level, and begins again with. */
    private int start(String list, int level) {
        var own = override(list, level);
        return Integer.parseInt(own.isEmpty() ? value(level(list, level), "start") : own);
    }

    private String override(String list, int level) {
        return children(lists.get(list), "lvlOverride", level).map(own -> value(own, "startOverride")).findFirst().orElse("");
    }

    private Element level(String list, int level) {
        return children(kinds.get(value(lists.get(list), "abstractNumId")), "lvl", level).findFirst().orElseThrow();
    }

    private static Stream<Element> children(Element within, String name, int level) {
        var found = within.getElementsByTagNameNS(within.getNamespaceURI(), name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i))
                .filter(each -> attribute(each, "ilvl").equals(String.valueOf(level)));
    }

    private static String attribute(Element element, String name) {
        return element.getAttributeNS(element.getNamespaceURI(), name);
    }
}
