package org.kitei.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What stands around an existing text and belongs to the records of its editions, not to its words.
 *
 * @param organisation above the title: 医療法人みなと会　みなと内科クリニック; may be empty
 * @param number       病院管理規程第七号; may be empty
 * @param promulgated  the day beside the number
 * @param edition      3 for 第3版
 * @param amendments   lines such as 改正　平成30年9月14日病院管理規程第11号
 * @param history      改版履歴
 */
public record Imprint(
        String organisation,
        String number,
        @Nullable LocalDate promulgated,
        @Nullable Integer edition,
        List<String> amendments,
        List<EditionNote> history) {

    /** Before a line under 改版履歴 that is kept there and is no part of the history. */
    private static final String NOT_PRINTED = "【印刷しない】";

    /** Nothing stands around the text. */
    public static final Imprint NONE = new Imprint("", "", null, null, List.of(), List.of());

    public Imprint {
        amendments = List.copyOf(amendments);
        history = List.copyOf(history);
    }

    /**
     * What it tells of the edition and those before it, line by line, as it is printed behind a text under 改版履歴. No line of it is read
     * as a part of the text there.
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        boolean told = edition == null || history.stream().anyMatch(note -> edition.equals(note.edition()));
        lines.add(joined(told ? "" : "第" + edition + "版", promulgated, number));
        lines.addAll(amendments);
        history.forEach(note -> lines.add(joined(note.edition() == null ? "" : "第" + note.edition() + "版", note.day(), note.words())));
        return once(lines.stream().filter(line -> !line.isEmpty()).map(Imprint::asANote));
    }

    /** Lines of a history, each once in whatever calendar it tells its day: the first of them. */
    public static List<String> once(Stream<String> lines) {
        Map<String, String> once = new LinkedHashMap<>();
        lines.forEach(line -> {
            JapaneseDate.Apart told = JapaneseDate.apart(line);
            once.putIfAbsent(told.day().map(day -> day + "　" + told.words()).orElse(line), line);
        });
        return List.copyOf(once.values());
    }

    private static String joined(String edition, @Nullable LocalDate day, String words) {
        return Stream.of(edition, day == null ? "" : JapaneseDate.format(day), words).filter(part -> !part.isEmpty()).collect(Collectors.joining("　"));
    }

    /** Whether a line below a title is read as one that tells of the edition, and so is no part of the text. */
    public static boolean tells(String line) {
        return !line.isBlank() && FrontMatter.belongsToImprint(line);
    }

    /**
     * A line that was set aside, as it stands under 改版履歴 behind a text: it is set aside again there, and what is not of the editions
     * is marked so that it is not printed.
     *
     * @param title of the text it came with, which is not said again
     */
    public String kept(SetAside line, String title) {
        String words = FrontMatter.behindTitle(Words.strip(line.words().replace('\n', ' ')), title);
        boolean ofTheEditions = line.reason() == Finding.Kind.IMPRINT && !("　" + organisation + "　").contains("　" + words + "　");
        return ofTheEditions || words.startsWith(NOT_PRINTED) ? asANote(words) : NOT_PRINTED + words;
    }

    private static String asANote(String words) {
        Line line = LineClassifier.classify(words);
        boolean opens = Region.opens(line) || line instanceof Line.DivisionHeading || line instanceof Line.ArticleLine;
        return opens ? "・" + words : words;
    }

    /**
     * One line of the history.
     *
     * @param words what was done: 第３条を改正; the whole line where it names neither edition nor day
     */
    public record EditionNote(@Nullable Integer edition, @Nullable LocalDate day, String words) {

        private static final Pattern SEPARATORS = Pattern.compile("[｜|\\t]+");

        /** Empty for the head of a table of editions, and for what is only kept there. */
        static Optional<EditionNote> of(String line) {
            String words = Words.of(SEPARATORS.matcher(line).replaceAll("　"));
            Cursor cursor = new Cursor(words);
            @Nullable Numeral edition = cursor.takeNumeral("第", "版");
            JapaneseDate.Apart told = JapaneseDate.apart(cursor.rest());
            boolean head = edition == null && told.day().isEmpty() && words.startsWith("版");
            return head || words.isEmpty() || words.startsWith(NOT_PRINTED) ? Optional.empty() : Optional.of(new EditionNote(
                    edition == null ? null : edition.parts().get(0), told.day().orElse(null), told.words()));
        }
    }
}
