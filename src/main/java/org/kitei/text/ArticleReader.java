package org.kitei.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together one article. */
final class ArticleReader {

    private final Numeral number;
    private String caption;
    private final ParagraphsReader paragraphs;
    private final boolean captionMayFollow;

    ArticleReader(Numeral number, String caption, String words, Findings findings) {
        this.number = number;
        this.caption = caption;
        this.paragraphs = new ParagraphsReader(findings);
        this.captionMayFollow = caption.isEmpty();
        if (!words.isEmpty()) {
            paragraphs.first("", words);
        }
    }

    Numeral number() {
        return number;
    }

    ParagraphsReader paragraphs() {
        return paragraphs;
    }

    /** 第１条　（目的） with the words in the next line: what stood there was the caption. */
    void beforeFirstWords() {
        @Nullable String only = captionMayFollow && caption.isEmpty() ? paragraphs.onlyWords() : null;
        Cursor cursor = new Cursor(only == null ? "" : only);
        @Nullable String words = cursor.takeBracketed();
        if (words != null && cursor.atEnd()) {
            caption = words;
            paragraphs.clear();
        }
    }

    Article toArticle() {
        List<Paragraph> read = paragraphs.toParagraphs();
        return new Article(ProvisionId.next(), number, caption,
                read.isEmpty() ? List.of(new Paragraph(ProvisionId.next(), 1, "", List.of())) : read);
    }
}
