package org.kitei.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Automatic numbers: counts on paragraph by paragraph, as Word does when it shows the document. */
final class WordNumbering {

    static final int LEVELS = 9;

    private static final class Level {

        private int start = 1;
        private String format = "decimal";
        private String text = "";
        private boolean restarts = true;
        private String style = "";
    }

    private static final class Scheme {

        private final Level[] levels = new Level[LEVELS];
        private String linkedTo = "";
        private final int[] counts = new int[LEVELS];

        private Scheme() {
            Arrays.setAll(levels, i -> new Level());
            Arrays.fill(counts, -1);
        }
    }

    private static final class Numbered {

        private int scheme;
        private final Map<Integer, Integer> starts = new HashMap<>();
        private final Map<Integer, Level> levels = new HashMap<>();
    }

    private final Map<Integer, Scheme> schemes = new HashMap<>();
    private final Map<Integer, Numbered> lists = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    static WordNumbering of(byte[] part, WordStyles styles) throws UnusableText {
        WordNumbering numbering = new WordNumbering();
        if (part.length > 0) {
            numbering.read(WordXml.of(part));
        }
        numbering.follow(styles);
        return numbering;
    }

    private void read(WordXml xml) throws UnusableText {
        Scheme scheme = new Scheme();
        Numbered list = new Numbered();
        Level level = new Level();
        int at = 0;
        boolean inList = false;
        while (xml.nextStart()) {
            switch (xml.name()) {
                case "abstractNum" -> {
                    scheme = new Scheme();
                    schemes.put(xml.number("abstractNumId", -1), scheme);
                    inList = false;
                }
                case "numStyleLink" -> scheme.linkedTo = String.valueOf(xml.attribute("val"));
                case "num" -> {
                    list = new Numbered();
                    lists.put(xml.number("numId", -1), list);
                    inList = true;
                }
                case "abstractNumId" -> list.scheme = xml.number("val", -1);
                case "lvlOverride" -> at = level(xml);
                case "startOverride" -> list.starts.put(at, xml.number("val", 1));
                case "lvl" -> {
                    at = level(xml);
                    level = new Level();
                    if (inList) {
                        list.levels.put(at, level);
                    } else {
                        scheme.levels[at] = level;
                    }
                }
                case "start" -> level.start = xml.number("val", 1);
                case "numFmt" -> level.format = String.valueOf(xml.attribute("val"));
                case "lvlText" -> level.text = xml.attribute("val") == null ? "" : String.valueOf(xml.attribute("val"));
                case "lvlRestart" -> level.restarts = xml.number("val", 1) != 0;
                case "pStyle" -> level.style = String.valueOf(xml.attribute("val"));
                default -> { }
            }
        }
    }

    private static int level(WordXml xml) {
        return Math.min(Math.max(xml.number("ilvl", 0), 0), LEVELS - 1);
    }

    /** A scheme may say no more than the name of a style that has another one. */
    private void follow(WordStyles styles) {
        for (Map.Entry<Integer, Scheme> entry : schemes.entrySet()) {
            @Nullable Numbered list = lists.get(styles.list(entry.getValue().linkedTo));
            @Nullable Scheme linked = list == null ? null : schemes.get(list.scheme);
            if (!entry.getValue().linkedTo.isEmpty() && linked != null) {
                entry.setValue(linked);
            }
        }
    }

    /** The level of the list that a style stands for. */
    int levelOf(int listId, String style) {
        @Nullable Numbered list = lists.get(listId);
        @Nullable Scheme scheme = list == null ? null : schemes.get(list.scheme);
        for (int i = 0; scheme != null && i < LEVELS; i++) {
            if (scheme.levels[i].style.equals(style)) {
                return i;
            }
        }
        return 0;
    }

    /** The number of the next paragraph of that list and level, as it is shown; empty where it has none. */
    String next(int listId, int level) {
        @Nullable Numbered list = lists.get(listId);
        @Nullable Scheme scheme = list == null ? null : schemes.get(list.scheme);
        if (list == null || scheme == null) {
            return "";
        }
        int at = Math.min(Math.max(level, 0), LEVELS - 1);
        int[] counts = scheme.counts;
        boolean overridden = list.starts.containsKey(at) && begun.add(listId + "/" + at);
        counts[at] = overridden ? list.starts.get(at) : counts[at] < 0 ? definition(list, scheme, at).start : counts[at] + 1;
        for (int below = at + 1; below < LEVELS; below++) {
            if (definition(list, scheme, below).restarts) {
                counts[below] = -1;
            }
        }
        return shown(list, scheme, at);
    }

    private static Level definition(Numbered list, Scheme scheme, int level) {
        return list.levels.getOrDefault(level, scheme.levels[level]);
    }

    private static String shown(Numbered list, Scheme scheme, int at) {
        Level level = definition(list, scheme, at);
        if (level.format.equals("none")) {
            return "";
        }
        if (level.format.equals("bullet")) {
            return "・";
        }
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < level.text.length(); i++) {
            char c = level.text.charAt(i);
            int digit = c == '%' && i + 1 < level.text.length() ? level.text.charAt(i + 1) - '1' : -1;
            if (digit >= 0 && digit < LEVELS) {
                Level named = definition(list, scheme, digit);
                shown.append(WordNumberFormat.print(named.format, scheme.counts[digit] < 0 ? named.start : scheme.counts[digit]));
                i++;
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }
}
