package org.kitei.text;

import java.util.ArrayList;
import java.util.List;

/** An item or the words of a paragraph while they are being read. */
final class Passage {

    final Numeral number;
    final StringBuilder words;
    final List<Passage> items = new ArrayList<>();

    Passage(Numeral number, String words) {
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

    boolean endsSentence() {
        return !words.isEmpty() && words.charAt(words.length() - 1) == '。';
    }

    boolean isEmpty() {
        return words.isEmpty() && items.isEmpty();
    }

    List<Item> toItems() {
        return items.stream()
                .map(item -> new Item(ProvisionId.next(), item.number, item.words.toString(), item.toItems()))
                .toList();
    }
}
