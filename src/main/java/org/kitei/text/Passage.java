package org.kitei.text;

import java.util.ArrayList;
import java.util.List;

/** An item or the words of a paragraph while they are being read. */
final class Passage {

    final int at;
    final Numeral number;
    final StringBuilder words;
    final List<Passage> items = new ArrayList<>();
    private final List<List<List<String>>> tables = new ArrayList<>();

    Passage(int at, Numeral number, String words) {
        this.at = at;
        this.number = number;
        this.words = new StringBuilder(words);
    }

    void append(String more) {
        if (!words.isEmpty() && Character.isLetterOrDigit(more.charAt(0)) && more.charAt(0) < 128
                && Character.isLetterOrDigit(words.charAt(words.length() - 1)) && words.charAt(words.length() - 1) < 128) {
            words.append(' ');
        }
        words.append(more);
    }

    /** A row of the table behind the words, or of a new one. */
    void row(List<String> cells, boolean begins) {
        if (begins || tables.isEmpty()) {
            tables.add(new ArrayList<>());
        }
        tables.get(tables.size() - 1).add(cells);
    }

    boolean endsSentence() {
        return !words.isEmpty() && words.charAt(words.length() - 1) == '。';
    }

    boolean isEmpty() {
        return words.isEmpty() && items.isEmpty() && tables.isEmpty();
    }

    boolean wordsOnly() {
        return items.isEmpty() && tables.isEmpty();
    }

    List<InnerTable> toTables() {
        return tables.stream().map(InnerTable::new).toList();
    }

    List<Item> toItems(Findings findings) {
        return items.stream()
                .map(item -> new Item(findings.provision(item.at), item.number, item.words.toString(), item.toTables(),
                        item.toItems(findings)))
                .toList();
    }
}
