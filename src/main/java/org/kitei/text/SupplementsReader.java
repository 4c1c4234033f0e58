package org.kitei.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together the supplementary provisions. */
final class SupplementsReader {

    private record Draft(int at, String label, ParagraphsReader paragraphs, List<ArticleReader> articles) {

        private SupplementaryProvision toProvision(Findings findings) {
            return new SupplementaryProvision(findings.provision(at), label, paragraphs.toParagraphs(),
                    articles.stream().map(ArticleReader::toArticle).toList());
        }
    }

    private final Findings findings;
    private final List<Draft> drafts = new ArrayList<>();

    SupplementsReader(Findings findings) {
        this.findings = findings;
    }

    void open(int at, Line.SupplementaryHeading line) {
        Draft draft = new Draft(at, line.label(), new ParagraphsReader(findings), new ArrayList<>());
        drafts.add(draft);
        if (!line.words().isEmpty()) {
            draft.paragraphs.first(at, "", line.words());
        }
    }

    void article(int at, Numeral number, String caption, String words) {
        @Nullable Numeral last = lastArticle();
        if (last == null ? !number.equals(Numeral.of(1)) : !number.follows(last)) {
            findings.add(at, Finding.Kind.NUMBER_OUT_OF_ORDER, number.with("第", "条") + "　" + words);
        }
        open().articles.add(new ArticleReader(at, number, caption, words, findings));
    }

    @Nullable ArticleReader article() {
        List<ArticleReader> articles = open().articles;
        return articles.isEmpty() ? null : articles.get(articles.size() - 1);
    }

    @Nullable Numeral lastArticle() {
        @Nullable ArticleReader article = article();
        return article == null ? null : article.number();
    }

    ParagraphsReader paragraphs() {
        @Nullable ArticleReader article = article();
        return article == null ? open().paragraphs : article.paragraphs();
    }

    List<SupplementaryProvision> toSupplements() {
        return drafts.stream().map(draft -> draft.toProvision(findings)).toList();
    }

    private Draft open() {
        return drafts.get(drafts.size() - 1);
    }
}
