package org.kitei.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What the styles of a Word file say of numbers and of tables of contents. */
final class WordStyles {

    static final int NONE = -1;

    private static final class Style {

        private String name = "";
        private String basedOn = "";
        private int list = NONE;
        private int level = NONE;
    }

    private final Map<String, Style> styles = new HashMap<>();
    private String usual = "";

    static WordStyles of(byte[] part) throws UnusableText {
        WordStyles read = new WordStyles();
        if (part.length > 0) {
            read.read(WordXml.of(part));
        }
        return read;
    }

    private void read(WordXml xml) throws UnusableText {
        Style style = new Style();
        while (xml.nextStart()) {
            switch (xml.name()) {
                case "style" -> {
                    style = new Style();
                    String id = String.valueOf(xml.attribute("styleId"));
                    styles.put(id, style);
                    boolean ofParagraphs = "paragraph".equals(xml.attribute("type"));
                    usual = ofParagraphs && "1".equals(xml.attribute("default")) ? id : usual;
                }
                case "name" -> style.name = String.valueOf(xml.attribute("val"));
                case "basedOn" -> style.basedOn = String.valueOf(xml.attribute("val"));
                case "numId" -> style.list = xml.number("val", NONE);
                case "ilvl" -> style.level = xml.number("val", NONE);
                case "pPrChange", "rPrChange" -> xml.skip();
                default -> { }
            }
        }
    }

    /** The style of paragraphs that name none. */
    String usual() {
        return usual;
    }

    /** The list that paragraphs of the style belong to, by the style or one it is based on. */
    int list(String id) {
        @Nullable Style style = styles.get(id);
        for (int steps = 0; style != null && steps < 20; steps++) {
            if (style.list != NONE) {
                return style.list;
            }
            style = styles.get(style.basedOn);
        }
        return NONE;
    }

    /** The level in that list, where the style says one. */
    int level(String id) {
        @Nullable Style style = styles.get(id);
        for (int steps = 0; style != null && steps < 20; steps++) {
            if (style.level != NONE) {
                return style.level;
            }
            style = styles.get(style.basedOn);
        }
        return NONE;
    }

    /** Whether it is the style of a line in a table of contents. */
    boolean ofContents(String id) {
        @Nullable Style style = styles.get(id);
        return style != null && style.name.toLowerCase(Locale.ROOT).matches("toc [1-9]");
    }
}
