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
    private final List<String> front = new ArrayList<>();
    private final List<Integer> frontAt = new ArrayList<>();
    private final MainReader main;
    private final SupplementsReader supplements;
    private final AppendixReader appendix;
    private Region region = Region.FRONT;
    private @Nullable TableOfContents contents;
    private @Nullable Captioned caption;

    Assembler(Findings findings) {
        this.findings = findings;
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
        if (line instanceof Line.Blank || contents.takes(at, raw, line)) {
            return;
        }
        region = Region.FRONT;
        this.contents = null;
        findings.add(contents.at(), Finding.Kind.TABLE_OF_CONTENTS, "目次");
        contents.takenTooMuch(line).forEach(entry -> structure(entry.number(), entry.raw(), entry.line()));
        structure(at, raw, line);
    }

    private void structure(int at, String raw, Line line) {
        if (line instanceof Line.Blank) {
            return;
        }
        if (line instanceof Line.ContentsHeading && region == Region.FRONT) {
            region = Region.CONTENTS;
            contents = new TableOfContents(at);
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
        } else if (line instanceof Line.Marked marked && region != Region.FRONT) {
            marked(at, raw, marked);
        } else {
            boolean plain = line instanceof Line.Plain || line instanceof Line.Marked || line instanceof Line.ArticleLine;
            words(at, raw, plain ? Finding.Kind.CONTINUED_LINE : Finding.Kind.OUT_OF_PLACE);
        }
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
        boolean plain = line.number().parts().size() == 1 && line.last().parts().size() == 1;
        if (!plain || !opensArticle(line.struck(line.number(), true)) || line.number().compareTo(line.last()) > 0) {
            findings.add(at, Finding.Kind.OUT_OF_PLACE, line.rangeInWords());
            return List.of(new Line.ArticleLine(line.number(), line.number(), "", line.rangeInWords(), false));
        }
        findings.add(at, Finding.Kind.RANGE_EXPANDED, line.rangeInWords());
        return Stream.iterate(line.number(), number -> number.compareTo(line.last()) <= 0, Numeral::next)
                .map(number -> line.struck(number, false))
                .toList();
    }

    private void append(int at, Line line) {
        if (line instanceof Line.SupplementaryHeading heading) {
            region = Region.SUPPLEMENTARY;
            supplements.open(heading);
        } else {
            region = appendix.open(at, line);
        }
    }

    private void caption(int at, String words) {
        captionAsWords();
        caption = new Captioned(at, words);
        if (region == Region.FRONT && !FrontMatter.of(List.of("題名", "（" + words + "）")).imprintLines().isEmpty()) {
            captionAsWords();
        }
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
        if (paragraphs != null && line.mark() == Mark.NUMBER && line.number() != null
                && line.number().equals(Numeral.of(1))) {
            beforeFirstWords();
        }
        if (paragraphs != null && line.number() != null && paragraphs.opensParagraph(line)) {
            paragraphs.paragraph(at, line.number().parts().get(0), takeCaption(), line.words());
            return;
        }
        captionAsWords();
        if (paragraphs == null || !paragraphs.item(at, line)) {
            words(at, raw, paragraphs == null ? Finding.Kind.CONTINUED_LINE : Finding.Kind.OUT_OF_PLACE);
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
        beforeFirstWords();
        @Nullable ParagraphsReader paragraphs = paragraphs();
        if (paragraphs == null) {
            captionAsWords();
            main.loose(at, words);
        } else if (paragraphs.isEmpty() && caption != null) {
            paragraphs.first(takeCaption(), words);
        } else {
            captionAsWords();
            paragraphs.words(at, words, Words.isSpace(raw.charAt(0)), joined);
        }
    }

    private void beforeFirstWords() {
        @Nullable ArticleReader article = region == Region.SUPPLEMENTARY ? supplements.article() : main.article();
        if (article != null) {
            article.beforeFirstWords();
        }
    }

    private @Nullable ParagraphsReader paragraphs() {
        return region == Region.SUPPLEMENTARY ? supplements.paragraphs() : main.paragraphs();
    }

    ReadResult finish() {
        if (contents != null) {
            region = Region.FRONT;
            contents.entries().forEach(entry -> words(entry.number(), entry.raw(), Finding.Kind.OUT_OF_PLACE));
        }
        captionAsWords();
        FrontMatter matter = FrontMatter.of(front);
        if (!matter.hasTitle()) {
            findings.add(1, Finding.Kind.NO_TITLE, "");
        }
        matter.imprintLines().forEach(i -> findings.add(frontAt.get(i), Finding.Kind.IMPRINT, front.get(i)));
        matter.oddLines().forEach(i -> findings.add(frontAt.get(i), Finding.Kind.OUT_OF_PLACE, front.get(i)));
        RegulationText text = new RegulationText(matter.title(), matter.preamble(), main.toMain(),
                supplements.toSupplements(), appendix.toTables(), appendix.toForms());
        Imprint imprint = matter.imprint(appendix.history());
        return new ReadResult(text, findings.all(), imprint);
    }
}
