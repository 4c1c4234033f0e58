package org.kitei.text;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.List;

/** Walks through the body of a Word document. */
final class WordBody {

    /** A paragraph while it is being read. */
    private static final class Paragraph {

        private final StringBuilder words = new StringBuilder();
        private final List<String> behind = new ArrayList<>();
        private String style = "";
        private int list = WordStyles.NONE;
        private int level = WordStyles.NONE;
        private boolean goesOn;
    }

    private final WordXml xml;
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final WordLines lines;

    WordBody(WordXml xml, WordStyles styles, WordNumbering numbering, WordLines lines) {
        this.xml = xml;
        this.styles = styles;
        this.numbering = numbering;
        this.lines = lines;
    }

    void read() throws UnusableText {
        while (xml.nextStart()) {
            switch (xml.name()) {
                case "p" -> paragraph();
                case "tbl" -> table();
                case "sectPr", "sdtPr", "x:Fallback" -> xml.skip();
                case "altChunk" -> lines.tell(Finding.Kind.OBJECT, "");
                case "del", "moveFrom" -> deleted();
                case "ins", "moveTo" -> lines.tell(Finding.Kind.TRACKED_CHANGE, "");
                default -> { }
            }
        }
    }

    private void paragraph() throws UnusableText {
        Paragraph paragraph = words();
        String words = paragraph.words.toString();
        if (styles.ofContents(paragraph.style) && !Words.strip(words).isEmpty()) {
            lines.contents(words);
        } else if (paragraph.goesOn) {
            lines.join(numbered(paragraph));
        } else {
            lines.add(numbered(paragraph));
        }
        paragraph.behind.forEach(lines::add);
    }

    private String numbered(Paragraph paragraph) {
        String words = paragraph.words.toString();
        String style = paragraph.style.isEmpty() ? styles.usual() : paragraph.style;
        int list = paragraph.list == WordStyles.NONE ? styles.list(style) : paragraph.list;
        if (list <= 0) {
            return words;
        }
        int level = paragraph.level != WordStyles.NONE ? paragraph.level
                : paragraph.list == WordStyles.NONE && styles.level(style) == WordStyles.NONE ? numbering.levelOf(list, style)
                : Math.max(styles.level(style), 0);
        String number = Words.strip(numbering.next(list, level));
        boolean empty = Words.strip(words).isEmpty();
        return number.isEmpty() || empty && !standsAlone(number) ? words : empty ? number : number + "　" + Words.strip(words);
    }

    /** 第５条 or 第２章, with nothing behind it yet; other numbers without words are left over from typing. */
    private static boolean standsAlone(String number) {
        Line line = LineClassifier.classify(number);
        return line instanceof Line.ArticleLine || line instanceof Line.DivisionHeading;
    }

    /** Reads a paragraph that just began, to its end. */
    private Paragraph words() throws UnusableText {
        Paragraph paragraph = new Paragraph();
        int end = xml.depth() - 1;
        boolean inText = false;
        for (int event = xml.next(); event != END_DOCUMENT && !(event == END_ELEMENT && xml.depth() == end); event = xml.next()) {
            if (event == START_ELEMENT) {
                inText = xml.name().equals("t") || xml.name().equals("m:t");
                element(paragraph);
            } else if (event == END_ELEMENT) {
                inText = false;
            } else if (inText && (event == CHARACTERS || event == SPACE || event == CDATA)) {
                paragraph.words.append(xml.text());
            }
        }
        return paragraph;
    }

    private void element(Paragraph paragraph) throws UnusableText {
        switch (xml.name()) {
            case "pPr" -> properties(paragraph);
            case "tab", "ptab" -> paragraph.words.append('　');
            case "br" -> paragraph.words.append(xml.attribute("type") == null || "textWrapping".equals(xml.attribute("type")) ? "\n" : "");
            case "cr" -> paragraph.words.append('\n');
            case "noBreakHyphen" -> paragraph.words.append('-');
            case "sym" -> symbol(paragraph);
            case "rt" -> lines.setAside(Finding.Kind.RUBY, collected());
            case "ins", "moveTo" -> lines.tell(Finding.Kind.TRACKED_CHANGE, "");
            case "del", "moveFrom" -> deleted();
            case "footnoteReference", "endnoteReference", "commentReference" -> lines.tell(Finding.Kind.NOTE, paragraph.words.toString());
            case "x:blip", "x:imagedata", "x:chart", "x:OLEObject" -> lines.tell(Finding.Kind.OBJECT, paragraph.words.toString());
            case "txbxContent" -> box(paragraph);
            case "rPr", "sdtPr", "rubyPr", "instrText", "delText", "x:Fallback", "m:rPr" -> xml.skip();
            default -> { }
        }
    }

    private void properties(Paragraph paragraph) throws UnusableText {
        int end = xml.depth() - 1;
        for (int event = xml.next(); event != END_DOCUMENT && !(event == END_ELEMENT && xml.depth() == end); event = xml.next()) {
            if (event == START_ELEMENT) {
                switch (xml.name()) {
                    case "pStyle" -> paragraph.style = String.valueOf(xml.attribute("val"));
                    case "numId" -> paragraph.list = xml.number("val", WordStyles.NONE);
                    case "ilvl" -> paragraph.level = xml.number("val", WordStyles.NONE);
                    case "del", "moveFrom" -> {
                        lines.tell(Finding.Kind.TRACKED_CHANGE, "");
                        paragraph.goesOn = true;
                    }
                    case "ins", "moveTo" -> lines.tell(Finding.Kind.TRACKED_CHANGE, "");
                    case "pPrChange", "rPrChange", "sectPr", "tabs" -> xml.skip();
                    default -> { }
                }
            }
        }
    }

    private void symbol(Paragraph paragraph) {
        String code = xml.attribute("char");
        try {
            paragraph.words.appendCodePoint(code == null ? 0xFFFD : Integer.parseInt(code, 16));
        } catch (IllegalArgumentException e) {
            paragraph.words.append('\uFFFD');
        }
    }

    private void deleted() throws UnusableText {
        lines.tell(Finding.Kind.TRACKED_CHANGE, "");
        xml.skip();
    }

    /** A box beside the paragraph: its own paragraphs come behind it. */
    private void box(Paragraph paragraph) throws UnusableText {
        int end = xml.depth() - 1;
        for (int event = xml.next(); event != END_DOCUMENT && !(event == END_ELEMENT && xml.depth() == end); event = xml.next()) {
            if (event == START_ELEMENT && xml.name().equals("p")) {
                Paragraph inner = words();
                paragraph.behind.add(numbered(inner));
                paragraph.behind.addAll(inner.behind);
            }
        }
    }

    /** All words in the element that just began. */
    private String collected() throws UnusableText {
        return words().words.toString();
    }

    private void table() throws UnusableText {
        List<List<List<String>>> rows = new ArrayList<>();
        int end = xml.depth() - 1;
        boolean gone = false;
        for (int event = xml.next(); event != END_DOCUMENT && !(event == END_ELEMENT && xml.depth() == end); event = xml.next()) {
            if (event != START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "tr" -> {
                    rows.add(new ArrayList<>());
                    gone = false;
                }
                case "del" -> {
                    lines.tell(Finding.Kind.TRACKED_CHANGE, "");
                    gone = !rows.isEmpty();
                }
                case "ins" -> lines.tell(Finding.Kind.TRACKED_CHANGE, "");
                case "tc" -> {
                    List<List<String>> cells = cell();
                    if (!gone && !rows.isEmpty()) {
                        rows.get(rows.size() - 1).addAll(cells);
                    }
                }
                case "tblPr", "tblGrid" -> xml.skip();
                default -> { }
            }
        }
        rows.removeIf(row -> row.stream().allMatch(cell -> cell.stream().allMatch(String::isBlank)));
        if (rows.size() == 1 && rows.get(0).size() == 1) {
            rows.get(0).get(0).forEach(lines::add);
        } else {
            lines.table(rows.stream().map(row -> row.stream().map(cell -> Words.of(String.join("　",
                    cell.stream().filter(line -> !line.isBlank()).toList()))).toList()).toList());
        }
    }

    /** One cell, as its lines, and an empty one for each further column that it spans. */
    private List<List<String>> cell() throws UnusableText {
        List<String> words = new ArrayList<>();
        int span = 1;
        int end = xml.depth() - 1;
        for (int event = xml.next(); event != END_DOCUMENT && !(event == END_ELEMENT && xml.depth() == end); event = xml.next()) {
            if (event == START_ELEMENT) {
                switch (xml.name()) {
                    case "gridSpan" -> span = Math.min(Math.max(xml.number("val", 1), 1), 60);
                    case "p" -> {
                        Paragraph paragraph = words();
                        words.addAll(List.of(numbered(paragraph).split("\n", -1)));
                        words.addAll(paragraph.behind);
                    }
                    case "del", "moveFrom" -> deleted();
                    default -> { }
                }
            }
        }
        List<List<String>> cells = new ArrayList<>(List.of(words));
        for (int i = 1; i < span; i++) {
            cells.add(List.of());
        }
        return cells;
    }
}
