package org.kitei.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands before the first chapter or article: the title, what belongs to the imprint, the preamble. */
final class FrontMatter {

    private static final Pattern REGULATION = Pattern.compile(
            "(規程|規則|規定|細則|内規|要綱|要領|要項|条例|指針|方針|基準|手順書|手引き?|マニュアル|ポリシー|ガイドライン)$");
    private static final Pattern NUMBER = Pattern.compile("[^。]{1,40}第[0-9０-９〇一二三四五六七八九十百]{1,6}号");
    private static final Pattern EDITION = Pattern.compile("[（(]?第[ 　]?([0-9０-９一二三四五六七八九十]{1,4})[ 　]?版[）)]?$");
    private static final Pattern AMENDMENT = Pattern.compile("^(?:最終|一部|全部|全面)?(?:制[ 　]?定|改[ 　]?[正訂定]|施[ 　]?行|公[ 　]?布|適[ 　]?用|実[ 　]?施)(?:年月日|日)?[ 　：:]|^既存の版（");
    /** Behind the number of an edition that was in force before the program came. */
    private static final String EXISTING = "（既存）";
    private static final int LINES_ABOVE_A_TITLE = 4;

    private String title = "";
    private @Nullable Integer titleAt;
    private String organisation = "";
    private String number = "";
    private @Nullable LocalDate promulgated;
    private @Nullable Integer edition;
    private boolean editionBehindTitle;
    private final List<String> amendments = new ArrayList<>();
    private final List<String> preamble = new ArrayList<>();
    private final List<Integer> imprintLines = new ArrayList<>();
    private final List<Integer> oddLines = new ArrayList<>();

    /** Reads the lines, none of them blank. */
    static FrontMatter of(List<String> lines) {
        FrontMatter front = new FrontMatter();
        int at = titleAt(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (i == at) {
                front.titleAt = i;
                String title = withoutCircle(lines.get(i));
                front.title = withoutEdition(title);
                front.editionBehindTitle = front.readEdition(title.substring(front.title.length()));
            } else if (!front.setsAside(lines.get(i))) {
                front.words(lines.get(i), i, at);
                continue;
            }
            if (i != at) {
                front.imprintLines.add(i);
            }
        }
        return front;
    }

    /** What a line that holds the title tells of the edition behind it: 第3版 of 運用管理規程（第3版）; any other line whole. */
    static String behindTitle(String line, String title) {
        String words = withoutCircle(line);
        String rest = title.isEmpty() || !words.startsWith(title) ? "" : Words.strip(words.substring(title.length()));
        return EDITION.matcher(rest).matches() ? rest.replaceAll("[（()）]", "") : line;
    }

    /** Whether a line below a title tells of the edition, not of its text. */
    static boolean belongsToImprint(String line) {
        return !of(List.of("題名", line)).imprintLines().isEmpty();
    }

    private static int titleAt(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!withoutCircle(lines.get(i)).equals(lines.get(i))) {
                return i;
            }
        }
        for (int i = 0; i < Math.min(lines.size(), LINES_ABOVE_A_TITLE); i++) {
            if (REGULATION.matcher(withoutEdition(lines.get(i))).find()) {
                return i;
            }
        }
        int first = 0;
        while (first < lines.size() - 1 && NUMBER.matcher(lines.get(first)).matches()) {
            first++;
        }
        return lines.isEmpty() || lines.get(first).endsWith("。") ? -1 : first;
    }

    /** The circle that marks a title in collections of regulations; two circles are an unfilled name. */
    private static String withoutCircle(String line) {
        boolean marked = line.startsWith("○") && !line.startsWith("○○");
        return marked ? Words.strip(line.substring(1)) : line;
    }

    private static String withoutEdition(String line) {
        Matcher found = EDITION.matcher(line);
        return found.find() && found.start() > 0 ? Words.strip(line.substring(0, found.start())) : line;
    }

    private boolean readEdition(String words) {
        Matcher found = EDITION.matcher(Words.strip(words));
        if (!found.matches()) {
            return false;
        }
        edition = Numerals.parse(found.group(1)).orElse(1);
        return true;
    }

    private boolean setsAside(String whole) {
        String line = whole.endsWith(EXISTING) ? whole.substring(0, whole.length() - EXISTING.length()) : whole;
        if (line.length() > 80 || line.endsWith("。")) {
            return false;
        }
        if (AMENDMENT.matcher(line).find()) {
            return amendments.add(line);
        }
        Cursor cursor = new Cursor(line);
        @Nullable String inside = cursor.takeBracketed();
        String words = inside != null && cursor.atEnd() ? inside : line;
        if (readEdition(words)) {
            return true;
        }
        JapaneseDate.Apart told = JapaneseDate.apart(words);
        Optional<LocalDate> day = told.day();
        String rest = told.words();
        boolean numbered = NUMBER.matcher(rest).matches();
        if (day.isPresent() && (rest.isEmpty() || numbered) && promulgated == null) {
            promulgated = day.get();
            number = numbered ? rest : number;
            return true;
        }
        if (day.isEmpty() && numbered && number.isEmpty()) {
            number = rest;
            return true;
        }
        boolean again = day.isPresent() && rest.isEmpty() && day.get().equals(promulgated);
        return again || (numbered || day.isPresent() && rest.isEmpty()) && amendments.add(line);
    }

    private void words(String line, int at, int titleAt) {
        if (at < titleAt) {
            organisation = organisation.isEmpty() ? line : organisation + "　" + line;
            imprintLines.add(at);
        } else {
            preamble.add(line);
            if (!line.endsWith("。")) {
                oddLines.add(at);
            }
        }
    }

    /** The line of the title, where it tells the edition too: 運用管理規程（第3版）. */
    Optional<Integer> editionBehindTitle() {
        return Optional.ofNullable(editionBehindTitle ? titleAt : null);
    }

    String title() {
        return title;
    }

    boolean hasTitle() {
        return titleAt != null;
    }

    List<String> preamble() {
        return preamble;
    }

    /** Which of the lines went to the imprint. */
    List<Integer> imprintLines() {
        return imprintLines;
    }

    /** Which lines of the preamble do not look like sentences. */
    List<Integer> oddLines() {
        return oddLines;
    }

    Imprint imprint(List<Imprint.EditionNote> history) {
        return new Imprint(organisation, number, promulgated, edition, amendments, history);
    }
}
