package org.kitei.text;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Puts together one article. */
final class ArticleReader {

    /** A few words that are no beginning of a sentence. */
    private static final Pattern BARE_CAPTION = Pattern.compile("[^。、，（）()「]{1,19}[^。、，（）()「はがをにのでともへやりしてっ]");

    private final int at;
    private final Findings findings;
    private final Numeral number;
    private String caption;
    private final ParagraphsReader paragraphs;
    private final boolean captionMayFollow;

    ArticleReader(int at, Numeral number, String caption, String words, Findings findings) {
        this.at = at;
        this.findings = findings;
        this.number = number;
        this.caption = caption;
        this.paragraphs = new ParagraphsReader(findings);
        this.captionMayFollow = caption.isEmpty();
        if (!words.isEmpty()) {
            paragraphs.first(at, "", words);
        }
    }

    Numeral number() {
        return number;
    }

    ParagraphsReader paragraphs() {
        return paragraphs;
    }

    /** 第１条　（目的） or 第１条　目的 with the words in the next line: what stood there was the caption. */
    void beforeFirstWords(String next) {
        @Nullable String only = captionMayFollow && caption.isEmpty() ? paragraphs.onlyWords() : null;
        if (only != null && BARE_CAPTION.matcher(only).matches() && next.endsWith("。") && !only.equals("削除")) {
            caption = LineClassifier.spread(only);
            paragraphs.clear();
            return;
        }
        Cursor cursor = new Cursor(only == null ? "" : only);
        @Nullable String words = cursor.takeBracketed();
        if (words != null && cursor.atEnd() && !words.contains("。")) {
            caption = LineClassifier.spread(words);
            paragraphs.clear();
        }
    }

    Article toArticle() {
        List<Paragraph> read = paragraphs.toParagraphs();
        return new Article(findings.provision(at), number, caption,
                read.isEmpty() ? List.of(new Paragraph(findings.provision(at), 1, "", List.of())) : read);
    }
}
