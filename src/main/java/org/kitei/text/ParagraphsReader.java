package org.kitei.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together the paragraphs of one article or of one 附則, with their items. */
final class ParagraphsReader {

    private static final Pattern GOES_ON = Pattern.compile("^(ただし|但し|この場合|なお)");

    /** An open list of items; the last one may have a list of the next level. */
    private record Level(Mark mark, Count count, Passage parent) {
    }

    /** How letters count: ア イ, イ ロ, or i ii. */
    private enum Count { ALPHABET, IROHA, ROMAN }

    private record Draft(int number, String caption, Passage passage) {
    }

    private final Findings findings;
    private final List<Draft> paragraphs = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();
    private final Set<Mark> converted = EnumSet.noneOf(Mark.class);

    ParagraphsReader(Findings findings) {
        this.findings = findings;
    }

    boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    /** The first paragraph, whose number is silent. */
    void first(int at, String caption, String words) {
        open(at, 1, caption, words);
    }

    /** The few words of the only paragraph, where it has nothing else. */
    @Nullable String onlyWords() {
        boolean alone = paragraphs.size() == 1 && paragraphs.get(0).passage.wordsOnly()
                && paragraphs.get(0).passage.words.length() < 100;
        return alone ? paragraphs.get(0).passage.words.toString() : null;
    }

    void clear() {
        paragraphs.clear();
        levels.clear();
    }

    /** Whether a number opens a paragraph here, and not an item. */
    boolean opensParagraph(Line.Marked line) {
        if (line.number() == null || line.number().parts().size() > 1) {
            return false;
        }
        int number = line.number().parts().get(0);
        if (!line.sure() && (paragraphs.isEmpty() || number != last().number + 1)) {
            return false;
        }
        if (line.mark() == Mark.CIRCLED_NUMBER) {
            return levels.isEmpty() && !paragraphs.isEmpty() && number == last().number + 1;
        }
        return line.mark() == Mark.NUMBER
                && levels.stream().noneMatch(level -> level.mark == Mark.NUMBER)
                && (paragraphs.isEmpty() || number > 1);
    }

    void paragraph(int at, int number, String caption, String words) {
        if (number != (paragraphs.isEmpty() ? 1 : last().number + 1)) {
            findings.add(at, Finding.Kind.NUMBER_OUT_OF_ORDER, number + "　" + words);
        }
        open(at, number, caption, words);
    }

    /** A row of a table behind the words read last; false where it cannot be one. */
    void row(int at, List<String> cells, boolean begins) {
        if (paragraphs.isEmpty()) {
            open(at, 1, "", "");
        }
        innermost().row(cells, begins);
    }

    /** Takes an item; false where its mark cannot be one here. */
    boolean item(int at, Line.Marked line) {
        if (paragraphs.isEmpty()) {
            open(at, 1, "", "");
        }
        int depth = depthOf(line.mark());
        boolean goesOn = depth < levels.size();
        if (!goesOn && line.mark() == Mark.NUMBER && line.number() != null && line.number().parts().size() > 1) {
            return false;
        }
        Count count = goesOn ? levels.get(depth).count : beginsWith(line);
        boolean word = line.symbol().length() > 1 && count != Count.ROMAN;
        if (!goesOn && (depth == Mark.LEVELS.size() || word)) {
            return false;
        }
        Level level = goesOn ? levels.get(depth) : new Level(line.mark(), count, innermost());
        @Nullable Numeral former = level.parent.items.isEmpty() ? null : lastOf(level.parent.items).number;
        @Nullable Numeral number = number(line, level, former);
        boolean inOrder = number != null && (former == null ? number.equals(Numeral.of(1)) : number.follows(former));
        if (number == null || (word || !line.sure()) && !inOrder || !inOrder && misread(depth, former, number)) {
            return false;
        }
        levels.subList(depth, levels.size()).clear();
        levels.add(level);
        level.parent.items.add(new Passage(at, number, line.words()));
        if (!inOrder) {
            findings.add(at, Finding.Kind.NUMBER_OUT_OF_ORDER, line.mark().print(number) + "　" + line.words());
        }
        if (line.mark() == Mark.CIRCLED_NUMBER && converted.add(line.mark())) {
            findings.add(at, Finding.Kind.CIRCLED_NUMBER, line.words());
        } else if (line.mark() != Mark.CIRCLED_NUMBER && (Mark.LEVELS.get(depth) != line.mark() || count != Count.ALPHABET)) {
            findings.once(at, Finding.Kind.MARK_CONVERTED, depth + line.mark().name() + count, line.words());
        }
        return true;
    }

    /** Whether the number would count otherwise once it is printed: イ at the head of a list is its first item, not its second. */
    private static boolean misread(int depth, @Nullable Numeral former, Numeral number) {
        boolean letters = Mark.LEVELS.get(depth) != Mark.BRACKETED_NUMBER;
        return letters && (former == null && number.parts().get(0) > 1 || Mark.LEVELS.get(depth).symbol(number).length() > 1);
    }

    /** Takes the items that are struck behind the first of them; how many that were, 0 where the last is none that may follow. */
    int through(int at, Line.Marked last, int most) {
        Level level = lastOf(levels);
        Numeral first = lastOf(level.parent.items).number;
        @Nullable Numeral end = number(last, level, first);
        int count = end == null || end.parts().size() > 1 || first.parts().size() > 1 ? 0 : end.parts().get(0) - first.parts().get(0);
        if (count < 1 || count > most) {
            return 0;
        }
        Stream.iterate(first.next(), Numeral::next).limit(count)
                .forEach(number -> level.parent.items.add(new Passage(at, number, lastOf(level.parent.items).words.toString())));
        return count;
    }

    /** Words without a number: the first paragraph, the rest of a broken line, or a paragraph of its own. */
    void words(int at, String words, boolean indented, Finding.Kind joined) {
        if (paragraphs.isEmpty()) {
            open(at, 1, "", words);
            return;
        }
        Passage passage = innermost();
        if (passage.isEmpty()) {
            passage.append(words);
        } else if (passage.endsSentence() && (indented || !levels.isEmpty()) && joined == Finding.Kind.CONTINUED_LINE
                && !GOES_ON.matcher(words).find()) {
            findings.add(at, Finding.Kind.UNNUMBERED_PARAGRAPH, words);
            open(at, last().number + 1, "", words);
        } else {
            findings.add(at, joined, words);
            passage.append(words);
        }
    }

    List<Paragraph> toParagraphs() {
        return paragraphs.stream()
                .map(draft -> new Paragraph(findings.provision(draft.passage.at), draft.number, draft.caption,
                        draft.passage.words.toString(), draft.passage.toTables(), draft.passage.toItems(findings)))
                .toList();
    }

    private void open(int at, int number, String caption, String words) {
        levels.clear();
        paragraphs.add(new Draft(number, caption, new Passage(at, Numeral.of(number), words)));
    }

    private Draft last() {
        return lastOf(paragraphs);
    }

    private Passage innermost() {
        return levels.isEmpty() ? last().passage : lastOf(lastOf(levels).parent.items);
    }

    private int depthOf(Mark mark) {
        for (int depth = 0; depth < levels.size(); depth++) {
            if (levels.get(depth).mark == mark) {
                return depth;
            }
        }
        return levels.size();
    }

    private static Count beginsWith(Line.Marked line) {
        if (line.mark() == Mark.BRACKETED_LATIN) {
            return Letters.roman(line.symbol()) == 1 ? Count.ROMAN : Count.ALPHABET;
        }
        boolean kana = line.mark() == Mark.KANA || line.mark() == Mark.BRACKETED_KANA;
        return kana && (line.number() == null || line.symbol().equals("イ")) ? Count.IROHA : Count.ALPHABET;
    }

    private static @Nullable Numeral number(Line.Marked line, Level level, @Nullable Numeral former) {
        if (line.mark() == Mark.BULLET) {
            return former == null ? Numeral.of(1) : former.next();
        }
        int counted = switch (level.count) {
            case ALPHABET -> 0;
            case IROHA -> Letters.iroha(line.symbol());
            case ROMAN -> Letters.roman(line.symbol());
        };
        if (counted > 0) {
            List<Integer> parts = new ArrayList<>(List.of(counted));
            if (line.number() != null) {
                parts.addAll(line.number().parts().subList(1, line.number().parts().size()));
            }
            return new Numeral(parts);
        }
        return line.number();
    }

    private static <T> T lastOf(List<T> list) {
        return list.get(list.size() - 1);
    }
}
