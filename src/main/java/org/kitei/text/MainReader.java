package org.kitei.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Puts together chapters, sections, their like above and below, and articles. */
final class MainReader {

    private static final class Draft {

        private final int at;
        private final Division.Kind kind;
        private final Numeral number;
        private String heading;
        private final List<MainElement> contents = new ArrayList<>();

        private Draft(int at, Line.DivisionHeading line) {
            this.at = at;
            this.kind = line.kind();
            this.number = line.number();
            this.heading = line.words();
        }
    }

    private final Findings findings;
    private final List<MainElement> elements = new ArrayList<>();
    private final List<Draft> open = new ArrayList<>();
    private final Map<Division.Kind, Numeral> last = new EnumMap<>(Division.Kind.class);
    private @Nullable ArticleReader article;
    private @Nullable Numeral lastArticle;

    MainReader(Findings findings) {
        this.findings = findings;
    }

    /** Numbers begin anew below each heading of a higher kind, or go on across it. */
    void open(int at, Line.DivisionHeading line) {
        close(line.kind());
        boolean first = open.isEmpty() ? elements.stream().noneMatch(MainReader::division) : innermost().contents.stream().noneMatch(MainReader::division);
        @Nullable Numeral former = last.get(line.kind());
        if (!(first && line.number().equals(Numeral.of(1)))) {
            check(at, former, line.number(), line.kind().unit(), line.words());
        }
        last.put(line.kind(), line.number());
        open.add(new Draft(at, line));
    }

    void article(int at, Numeral number, String caption, String words) {
        closeArticle();
        check(at, lastArticle, number, "条", words);
        lastArticle = number;
        article = new ArticleReader(at, number, caption, words, findings);
    }

    /** Words behind a heading: the heading itself, broken into two lines, or a rule that lacks its article. */
    void loose(int at, String caption, String words) {
        if (!open.isEmpty() && innermost().heading.isEmpty() && !words.endsWith("。")) {
            innermost().heading = LineClassifier.spread(words);
            return;
        }
        findings.add(at, Finding.Kind.ARTICLE_ASSUMED, words);
        lastArticle = lastArticle == null ? Numeral.of(1) : lastArticle.next();
        article = new ArticleReader(at, lastArticle, caption, words, findings);
    }

    boolean isEmpty() {
        return elements.isEmpty() && open.isEmpty() && article == null;
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
        close(Division.Kind.PART);
        return elements;
    }

    private void closeArticle() {
        if (article != null) {
            (open.isEmpty() ? elements : innermost().contents).add(article.toArticle());
            article = null;
        }
    }

    /** Ends what cannot hold a heading of that kind. */
    private void close(Division.Kind kind) {
        closeArticle();
        while (!open.isEmpty() && !innermost().kind.above(kind)) {
            Draft draft = open.remove(open.size() - 1);
            Division division = new Division(findings.provision(draft.at), draft.kind, draft.number, draft.heading, draft.contents);
            (open.isEmpty() ? elements : innermost().contents).add(division);
        }
    }

    private Draft innermost() {
        return open.get(open.size() - 1);
    }

    private static boolean division(MainElement element) {
        return element instanceof Division;
    }

    private void check(int at, @Nullable Numeral former, Numeral number, String unit, String words) {
        if (former == null ? !number.equals(Numeral.of(1)) : !number.follows(former)) {
            findings.add(at, Finding.Kind.NUMBER_OUT_OF_ORDER, number.with("第", unit) + "　" + words);
        }
    }
}
