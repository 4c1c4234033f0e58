package org.kitei.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the lines in their order and hands each to the part of the text that it belongs to. */
final class Assembler {

    private record Captioned(int at, String words) {
    }

    private final Findings findings;
    private final boolean whole;
    private final List<String> front = new ArrayList<>();
    private final List<Integer> frontAt = new ArrayList<>();
    private final MainReader main;
    private final SupplementsReader supplements;
    private final AppendixReader appendix;
    private Region region = Region.FRONT;
    private @Nullable TableOfContents contents;
    private @Nullable Captioned caption;
    private boolean inTable;
    private boolean mayHaveContents = true;
    /** How much longer ranges may make the text: no regulation has struck as many provisions. */
    private int roomForRanges = 10_000;

    Assembler(Findings findings, boolean whole) {
        this.findings = findings;
        this.whole = whole;
        this.main = new MainReader(findings);
        this.supplements = new SupplementsReader(findings);
        this.appendix = new AppendixReader(findings);
    }

    void accept(int at, String raw) {
        Line line = LineClassifier.classify(raw);
        if (region == Region.CONTENTS && contents != null) {
            contents(contents, at, raw, line);
        } else if (region.ordinal() >= Region.TABLE.ordinal() && !leavesAppendix(line)) {
            appendix.accept(at, raw, line);
        } else {
            structure(at, raw, line);
        }
    }

    private boolean leavesAppendix(Line line) {
        boolean provision = line instanceof Line.DivisionHeading || line instanceof Line.ArticleLine article && !article.tight();
        return Region.opens(line) || region == Region.HISTORY && provision;
    }

    private void contents(TableOfContents contents, int at, String raw, Line line) {
        if (contents.takes(at, raw, line)) {
            return;
        }
        region = Region.FRONT;
        this.contents = null;
        mayHaveContents = false;
        if (!contents.isOne(line)) {
            contents.entries().forEach(entry -> accept(entry.number(), entry.raw()));
            accept(at, raw);
            return;
        }
        findings.add(contents.at(), Finding.Kind.TABLE_OF_CONTENTS, "目次");
        List<TableOfContents.Entry> tooMuch = contents.takenTooMuch(line);
        contents.entries().stream().filter(entry -> !tooMuch.contains(entry) && !(entry.line() instanceof Line.Blank))
                .forEach(entry -> findings.setAside(entry.number(), Finding.Kind.TABLE_OF_CONTENTS, entry.raw()));
        tooMuch.forEach(entry -> structure(entry.number(), entry.raw(), entry.line()));
        structure(at, raw, line);
    }

    private void structure(int at, String raw, Line line) {
        boolean rowBefore = inTable;
        inTable = false;
        if (line instanceof Line.Blank) {
            return;
        }
        if (line instanceof Line.ContentsHeading && region == Region.FRONT) {
            captionAsWords();
            contents = contents(at, true);
            findings.setAside(at, Finding.Kind.TABLE_OF_CONTENTS, raw);
        } else if (line instanceof Line.DivisionHeading heading && region == Region.FRONT && mayHaveContents && TableOfContents.begins(heading)) {
            captionAsWords();
            contents = contents(at, false);
            contents.takes(at, raw, line);
        } else if (line instanceof Line.AmendmentNote note && region != Region.FRONT) {
            findings.add(at, Finding.Kind.AMENDMENT_NOTE, note.words());
            findings.setAside(at, Finding.Kind.AMENDMENT_NOTE, note.words());
        } else if (row(at, raw, line, rowBefore)) {
            inTable = true;
        } else if (line instanceof Line.DivisionHeading heading && region != Region.SUPPLEMENTARY) {
            captionAsWords();
            region = Region.MAIN;
            main.open(at, heading);
        } else if (line instanceof Line.ArticleLine article && opensArticle(article)) {
            open(at, article);
        } else if (Region.opens(line)) {
            captionAsWords();
            append(at, line);
        } else if (line instanceof Line.CaptionLine captionLine) {
            caption(at, captionLine.words());
        } else if (line instanceof Line.StruckItems struck && region != Region.FRONT) {
            struck(at, raw, struck);
        } else if (line instanceof Line.Marked marked && region != Region.FRONT) {
            marked(at, raw, marked);
        } else {
            boolean plain = line instanceof Line.Plain || line instanceof Line.Marked || line instanceof Line.ArticleLine;
            words(at, raw, plain ? Finding.Kind.CONTINUED_LINE : Finding.Kind.OUT_OF_PLACE);
        }
    }

    private TableOfContents contents(int at, boolean headed) {
        region = Region.CONTENTS;
        return new TableOfContents(at, headed);
    }

    /** Takes a row of a table inside a provision: framed, or parted by tabs as pages and spreadsheets are pasted. */
    private boolean row(int at, String raw, Line line, boolean goesOn) {
        @Nullable ParagraphsReader paragraphs = region == Region.FRONT ? null : paragraphs();
        if (paragraphs == null) {
            return false;
        }
        if (line instanceof Line.Row row) {
            captionAsWords();
            paragraphs.row(at, row.cells(), !goesOn);
            return true;
        }
        String words = Words.strip(raw);
        boolean cells = words.indexOf('\t') >= 0 && (line instanceof Line.Plain || goesOn && line instanceof Line.Marked);
        if (cells && !paragraphs.isEmpty()) {
            captionAsWords();
            findings.add(at, Finding.Kind.TABLE_ROW, words);
            paragraphs.row(at, TableRows.tabbed(words), !goesOn);
        }
        return cells && !paragraphs.isEmpty();
    }

    /** A number without a space behind it opens an article only where that number is due. */
    private boolean opensArticle(Line.ArticleLine line) {
        @Nullable Numeral last = region == Region.SUPPLEMENTARY ? supplements.lastArticle() : main.lastArticle();
        return !line.tight() || (last == null ? line.number().equals(Numeral.of(1)) : line.number().follows(last));
    }

    private void open(int at, Line.ArticleLine line) {
        if (!line.caption().isEmpty()) {
            captionAsWords();
        }
        String words = line.caption().isEmpty() ? takeCaption() : line.caption();
        region = region == Region.SUPPLEMENTARY ? region : Region.MAIN;
        if (words.isEmpty() && region == Region.MAIN && main.isEmpty()) {
            words = captionAbove();
        }
        for (Line.ArticleLine article : expanded(at, line)) {
            if (region == Region.SUPPLEMENTARY) {
                supplements.article(at, article.number(), words, article.words());
            } else {
                main.article(at, article.number(), words, article.words());
            }
        }
    }

    /** Only a range that goes on from the article before is written out, so that no text grows beyond its numbers. */
    private List<Line.ArticleLine> expanded(int at, Line.ArticleLine line) {
        if (line.number().equals(line.last())) {
            return List.of(line);
        }
        boolean plain = line.number().parts().size() == 1 && line.last().parts().size() == 1
                && line.last().parts().get(0) - line.number().parts().get(0) < roomForRanges;
        if (!plain || !opensArticle(line.struck(line.number(), true)) || line.number().compareTo(line.last()) > 0) {
            findings.add(at, Finding.Kind.OUT_OF_PLACE, line.rangeInWords());
            return List.of(new Line.ArticleLine(line.number(), line.number(), "", line.rangeInWords(), false));
        }
        findings.add(at, Finding.Kind.RANGE_EXPANDED, line.rangeInWords());
        roomForRanges -= line.last().parts().get(0) - line.number().parts().get(0);
        return Stream.iterate(line.number(), number -> number.compareTo(line.last()) <= 0, Numeral::next)
                .map(number -> line.struck(number, false))
                .toList();
    }

    private void append(int at, Line line) {
        if (line instanceof Line.SupplementaryHeading heading) {
            region = Region.SUPPLEMENTARY;
            boolean extract = Words.withoutSpaces(heading.words()).equals(Line.SupplementaryHeading.EXTRACT);
            if (extract) {
                findings.add(at, Finding.Kind.EXTRACT, "附則　抄");
                findings.setAside(at, Finding.Kind.EXTRACT, "抄");
            }
            Line behind = LineClassifier.classify(heading.words());
            boolean numbered = behind instanceof Line.Marked marked && marked.mark() == Mark.NUMBER && marked.is(1) || behind instanceof Line.ArticleLine;
            supplements.open(at, extract || numbered ? new Line.SupplementaryHeading(heading.label(), "") : heading);
            if (numbered) {
                structure(at, heading.words(), behind);
            }
        } else {
            region = appendix.open(at, line);
        }
    }

    private void caption(int at, String words) {
        captionAsWords();
        caption = new Captioned(at, words);
        if (region == Region.FRONT && FrontMatter.belongsToImprint("（" + words + "）")) {
            captionAsWords();
        }
    }

    /** A caption as the last line above the text, with something between that is no part of it. */
    private String captionAbove() {
        int last = front.size() - 1;
        while (last >= 0 && FrontMatter.belongsToImprint(front.get(last))) {
            last--;
        }
        if (last < 0 || !(LineClassifier.classify(front.get(last)) instanceof Line.CaptionLine line)) {
            return "";
        }
        front.remove(last);
        frontAt.remove(last);
        return line.words();
    }

    private String takeCaption() {
        String words = caption == null ? "" : caption.words;
        caption = null;
        return words;
    }

    /** A caption that nothing came behind stays as the words it is. */
    private void captionAsWords() {
        if (caption != null) {
            Captioned kept = caption;
            caption = null;
            words(kept.at, "（" + kept.words + "）", Finding.Kind.OUT_OF_PLACE);
        }
    }

    private void marked(int at, String raw, Line.Marked line) {
        @Nullable ParagraphsReader paragraphs = paragraphs();
        if (paragraphs != null && line.mark() == Mark.NUMBER && line.is(1)) {
            beforeFirstWords(line.words());
        }
        if (paragraphs != null && line.number() != null && paragraphs.opensParagraph(line)) {
            paragraphs.paragraph(at, line.number().parts().get(0), takeCaption(), line.words());
            return;
        }
        captionAsWords();
        if (paragraphs == null || !paragraphs.item(at, line)) {
            boolean branch = paragraphs != null && line.mark() == Mark.NUMBER && line.sure() && !line.is(1);
            words(at, raw, paragraphs == null || !line.sure() ? Finding.Kind.CONTINUED_LINE
                    : branch ? Finding.Kind.PARAGRAPH_WITH_BRANCH : Finding.Kind.OUT_OF_PLACE);
        }
    }

    private void struck(int at, String raw, Line.StruckItems line) {
        captionAsWords();
        @Nullable ParagraphsReader paragraphs = paragraphs();
        Line.Marked first = new Line.Marked(line.first().mark(), line.first().number(), line.first().symbol(), "削除", false);
        int more = paragraphs != null && paragraphs.item(at, first) ? paragraphs.through(at, line.last(), roomForRanges) : -1;
        if (more < 0) {
            words(at, raw, Finding.Kind.OUT_OF_PLACE);
        } else {
            roomForRanges -= more;
            findings.add(at, more == 0 ? Finding.Kind.OUT_OF_PLACE : Finding.Kind.RANGE_EXPANDED, line.words());
        }
    }

    private void words(int at, String raw, Finding.Kind joined) {
        String words = Words.strip(raw);
        if (region == Region.FRONT) {
            captionAsWords();
            front.add(words);
            frontAt.add(at);
            return;
        }
        beforeFirstWords(words);
        @Nullable ParagraphsReader paragraphs = paragraphs();
        if (paragraphs == null && caption != null) {
            captionAsWords();
            paragraphs = paragraphs();
        }
        if (paragraphs == null) {
            main.loose(at, main.isEmpty() ? captionAbove() : "", words);
        } else if (paragraphs.isEmpty() && caption != null) {
            paragraphs.first(at, takeCaption(), words);
        } else {
            captionAsWords();
            paragraphs.words(at, words, whole || Words.isSpace(raw.charAt(0)), joined);
        }
    }

    private void beforeFirstWords(String next) {
        @Nullable ArticleReader article = region == Region.SUPPLEMENTARY ? supplements.article() : main.article();
        if (article != null) {
            article.beforeFirstWords(next);
        }
    }

    private @Nullable ParagraphsReader paragraphs() {
        return region == Region.SUPPLEMENTARY ? supplements.paragraphs() : main.paragraphs();
    }

    ReadResult finish() {
        while (contents != null) {
            TableOfContents allThereIs = contents;
            contents = null;
            region = Region.FRONT;
            mayHaveContents = false;
            allThereIs.entries().forEach(entry -> {
                if (!allThereIs.headed()) {
                    accept(entry.number(), entry.raw());
                } else if (!(entry.line() instanceof Line.Blank)) {
                    words(entry.number(), entry.raw(), Finding.Kind.OUT_OF_PLACE);
                }
            });
        }
        captionAsWords();
        FrontMatter matter = FrontMatter.of(front);
        if (!matter.hasTitle()) {
            findings.add(1, Finding.Kind.NO_TITLE, "");
        }
        matter.editionBehindTitle().ifPresent(i -> findings.setAside(frontAt.get(i), Finding.Kind.IMPRINT, front.get(i)));
        matter.imprintLines().forEach(i -> {
            findings.add(frontAt.get(i), Finding.Kind.IMPRINT, front.get(i));
            findings.setAside(frontAt.get(i), Finding.Kind.IMPRINT, front.get(i));
        });
        matter.oddLines().forEach(i -> findings.add(frontAt.get(i), Finding.Kind.OUT_OF_PLACE, front.get(i)));
        RegulationText text = new RegulationText(matter.title(), matter.preamble(), main.toMain(),
                supplements.toSupplements(), appendix.toTables(), appendix.toForms());
        return findings.result(text, matter.imprint(appendix.history()));
    }
}
