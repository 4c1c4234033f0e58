package org.kitei.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together chapters, sections and articles. */
final class MainReader {

    private static final class Draft {

        private final Division.Kind kind;
        private final Numeral number;
        private String heading;
        private final List<MainElement> contents = new ArrayList<>();

        private Draft(Line.DivisionHeading line) {
            this.kind = line.kind();
            this.number = line.number();
            this.heading = line.words();
        }

        private Division toDivision() {
            return new Division(ProvisionId.next(), kind, number, heading, contents);
        }
    }

    private final Findings findings;
    private final List<MainElement> elements = new ArrayList<>();
    private @Nullable Draft chapter;
    private @Nullable Draft section;
    private @Nullable ArticleReader article;
    private @Nullable Numeral lastChapter;
    private @Nullable Numeral lastSection;
    private @Nullable Numeral lastArticle;

    MainReader(Findings findings) {
        this.findings = findings;
    }

    void open(int at, Line.DivisionHeading line) {
        closeSection();
        if (line.kind() == Division.Kind.CHAPTER) {
            closeChapter();
            check(at, lastChapter, line.number(), line.words());
            lastChapter = line.number();
            lastSection = null;
            chapter = new Draft(line);
        } else {
            check(at, lastSection, line.number(), line.words());
            lastSection = line.number();
            section = new Draft(line);
        }
    }

    void article(int at, Numeral number, String caption, String words) {
        closeArticle();
        check(at, lastArticle, number, words);
        lastArticle = number;
        article = new ArticleReader(number, caption, words, findings);
    }

    /** Words behind a heading: the heading itself, broken into two lines, or a rule that lacks its article. */
    void loose(int at, String words) {
        @Nullable Draft open = section != null ? section : chapter;
        if (open != null && open.heading.isEmpty() && !words.endsWith("。")) {
            open.heading = words;
            return;
        }
        findings.add(at, Finding.Kind.ARTICLE_ASSUMED, words);
        lastArticle = lastArticle == null ? Numeral.of(1) : lastArticle.next();
        article = new ArticleReader(lastArticle, "", words, findings);
    }

    @Nullable ArticleReader article() {
        return article;
    }

    @Nullable ParagraphsReader paragraphs() {
        return article == null ? null : article.paragraphs();
    }

    @Nullable Numeral lastArticle() {
        return lastArticle;
    }

    List<MainElement> toMain() {
        closeSection();
        closeChapter();
        return elements;
    }

    private void closeArticle() {
        if (article != null) {
            Draft open = section != null ? section : chapter;
            (open == null ? elements : open.contents).add(article.toArticle());
            article = null;
        }
    }

    private void closeSection() {
        closeArticle();
        if (section != null) {
            (chapter == null ? elements : chapter.contents).add(section.toDivision());
            section = null;
        }
    }

    private void closeChapter() {
        if (chapter != null) {
            elements.add(chapter.toDivision());
            chapter = null;
        }
    }

    private void check(int at, @Nullable Numeral last, Numeral number, String words) {
        if (last == null ? !number.equals(Numeral.of(1)) : !number.follows(last)) {
            findings.add(at, Finding.Kind.NUMBER_OUT_OF_ORDER, number.with("第", "") + "　" + words);
        }
    }
}
