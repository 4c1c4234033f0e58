package org.kitei.text;

import java.util.List;

/**
 * A paragraph (項).
 *
 * @param number  1 or more; the first paragraph of an article bears its number silently
 * @param caption the words of its own caption without brackets, as paragraphs of a 附則 have it (施行期日); mostly empty
 * @param text    its sentences, a proviso (ただし、…) included, on one line
 * @param tables  tables that stand behind its sentences; mostly none
 * @param items   号
 */
public record Paragraph(
        ProvisionId id, int number, String caption, String text, List<InnerTable> tables, List<Item> items) {

    public Paragraph {
        if (number < 1) {
            throw new IllegalArgumentException("not the number of a paragraph: " + number);
        }
        caption = Words.of(caption);
        text = Words.of(text);
        tables = List.copyOf(tables);
        items = List.copyOf(items);
    }

    public Paragraph(ProvisionId id, int number, String caption, String text, List<Item> items) {
        this(id, number, caption, text, List.of(), items);
    }

    public Paragraph(ProvisionId id, int number, String text, List<Item> items) {
        this(id, number, "", text, items);
    }

    /** Its sentences with what each is: 前段, 後段, ただし書. */
    public List<Sentence> sentences() {
        return Sentence.of(text);
    }

    boolean wordless() {
        return text.isEmpty() && items.isEmpty() && tables.isEmpty();
    }
}
