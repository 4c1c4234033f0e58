package org.kitei.text;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says of one line, without its neighbours, what it looks like. Linear in the length of the line. */
final class LineClassifier {

    private static final Set<String> HISTORY = Set.of("改版履歴", "改訂履歴", "改定履歴", "改正履歴", "制定改廃履歴", "改廃履歴");
    private static final List<String> FORMS = List.of("別記様式", "別紙様式", "参考様式", "様式", "別紙", "別添", "別記", "別図", "付録", "附録");
    private static final List<String> TABLES = List.of("附則別表", "別表", "附表", "付表");
    private static final Pattern NUMBERED_FORM = Pattern.compile("((?:別記)?第[ 　]?[0-9０-９一二三四五六七八九十]{1,4}[ 　]?号(?:の[0-9０-９一二三四五六七八九十]{1,3})?様式)(?=[ 　（(]|$)(.*)");
    private static final Pattern AMENDED = Pattern.compile(
            "(?:明治?|大正?|昭和?|平成?|令和?)[ 　]?(?:元|[0-9０-９一二三四五六七八九十]{1,3})[^。]{0,200}(?:改正|追加|全改|削除|繰上げ?|繰下げ?|改称|移動|制定)");
    /** The amending regulations alone: 平22企管規程8, 昭五七規程三・平二規程一. */
    private static final Pattern AMENDED_BY = Pattern.compile("(?:[・、]?(?:明治?|大正?|昭和?|平成?|令和?)(?:元|[0-9０-９一二三四五六七八九十]{1,3})年?[\\p{IsHan}]{0,8}?"
            + "(?:規程?|規則|条例?|訓令?|告示?|要綱|要領|法律?|政令?|省令)[甲乙]?第?[0-9０-９一二三四五六七八九十百]{1,5}号?)+");
    private static final Pattern STRUCK_ITEMS = Pattern.compile("([（(]?[0-9０-９一二三四五六七八九十百ア-ヱ]{1,4}[）)]?)(?:から|及び|～|〜)"
            + "([（(]?[0-9０-９一二三四五六七八九十百ア-ヱ]{1,4}[）)]?)(?:まで)?[ 　]+削除");
    private static final Pattern STRUCK = Pattern.compile("削[ 　]?除|[（(【\\[［]削[ 　]?除[）)】\\]］]");
    private static final Set<Division.Kind> RARE = EnumSet.of(Division.Kind.PART, Division.Kind.SUBSECTION, Division.Kind.DIVISION);

    /** What may follow a number that is only mentioned: 第8条の契約, 第2章中. */
    private static final String REFERENCE_GOES_ON = "のにをはがとでも、。，及又並若第中から各ま等・（(）)」";

    private LineClassifier() {
    }

    static Line classify(String raw) {
        String words = Words.strip(raw);
        if (words.isEmpty()) {
            return new Line.Blank();
        }
        @Nullable Line struck = words.endsWith("削除") ? struckItems(words) : null;
        if (struck != null) {
            return struck;
        }
        @Nullable Line line = switch (words.charAt(0)) {
            case '第' -> numbered(words);
            case '附', '付' -> firstOf(supplementary(words), appended(words));
            case '別', '様', '参' -> appended(words);
            case '｜', '|' -> TableRows.framedRow(words).<Line>map(Line.Row::new).orElse(null);
            case '○' -> circled(words);
            case '目', '改', '制', '【', '＜', '<', '■' -> heading(words);
            case '（', '(' -> bracketed(words);
            default -> MarkedLines.open(words);
        };
        return line == null ? new Line.Plain(words) : line;
    }

    /** 三から五まで　削除, （３）及び（４）　削除. */
    private static @Nullable Line struckItems(String words) {
        Matcher range = STRUCK_ITEMS.matcher(words);
        return range.matches() && classify(range.group(1)) instanceof Line.Marked first && classify(range.group(2)) instanceof Line.Marked last
                && first.mark() == last.mark() && first.words().isEmpty() && last.words().isEmpty() ? new Line.StruckItems(first, last, words) : null;
    }

    private static <T> @Nullable T firstOf(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }

    /** ○２　: a paragraph, as older national laws print its number. */
    private static @Nullable Line circled(String words) {
        Cursor cursor = new Cursor(words);
        cursor.next();
        OptionalInt number = cursor.takeNumber();
        return number.isPresent() && number.getAsInt() > 1 && cursor.atSpaceOrEnd()
                ? new Line.Marked(Mark.NUMBER, Numeral.of(number.getAsInt()), "", cursor.rest()) : null;
    }

    private static @Nullable Line numbered(String words) {
        for (Division.Kind kind : Division.Kind.values()) {
            Cursor cursor = new Cursor(words);
            @Nullable Numeral number = cursor.takeNumeral("第", kind.unit());
            if (number != null && (RARE.contains(kind) ? cursor.atSpaceOrEnd() : headingFollows(cursor, words))) {
                return new Line.DivisionHeading(kind, number, spread(cursor.rest()));
            }
        }
        Matcher form = NUMBERED_FORM.matcher(words);
        return form.matches() ? new Line.FormHeading(Words.withoutSpaces(form.group(1)), caption(new Cursor(form.group(2)))) : article(words);
    }

    private static boolean headingFollows(Cursor cursor, String words) {
        return cursor.atSpaceOrEnd()
                || words.length() <= 30 && !words.endsWith("。") && REFERENCE_GOES_ON.indexOf(cursor.peek()) < 0;
    }

    /** A heading of two letters is often spread: 総　則. */
    static String spread(String words) {
        String narrow = Words.withoutSpaces(Words.of(words));
        return narrow.codePointCount(0, narrow.length()) == 2 ? narrow : words;
    }

    private static @Nullable Line article(String words) {
        Cursor cursor = new Cursor(words);
        @Nullable Numeral number = cursor.takeNumeral("第", "条");
        if (number == null) {
            return null;
        }
        @Nullable Line range = range(words, number, cursor.place());
        if (range != null) {
            return range;
        }
        if (cursor.atSpaceOrEnd()) {
            @Nullable Line struck = struck(number, cursor.rest());
            return struck == null ? new Line.ArticleLine(number, number, "", cursor.rest(), false) : struck;
        }
        int place = cursor.place();
        @Nullable String caption = firstOf(cursor.takeBracketed(), cursor.takeBetween("【〔［", "】〕］"));
        if (caption != null && !caption.contains("。") && (cursor.atSpaceOrEnd() || REFERENCE_GOES_ON.indexOf(cursor.peek()) < 0)) {
            boolean tight = !cursor.atSpaceOrEnd();
            return struck(number, cursor.rest().isEmpty() ? caption : "") != null ? struck(number, caption)
                    : new Line.ArticleLine(number, number, spread(caption), cursor.rest(), tight);
        }
        cursor.backTo(place);
        if (REFERENCE_GOES_ON.indexOf(cursor.peek()) < 0) {
            return new Line.ArticleLine(number, number, "", cursor.rest(), true);
        }
        return null;
    }

    /** 第3条　（削除）, 第3条　削　除. */
    private static @Nullable Line struck(Numeral number, String words) {
        return STRUCK.matcher(words).matches() ? new Line.ArticleLine(number, number, "", "削除", false) : null;
    }

    /** 第3条から第5条まで　削除, 第3条～第5条　削除, 第3条及び第4条　削除. */
    private static @Nullable Line range(String words, Numeral first, int place) {
        Cursor cursor = new Cursor(words);
        cursor.backTo(place);
        boolean through = cursor.take("から") || cursor.takeAny("～〜―－-");
        if (!through && !cursor.take("及び")) {
            return null;
        }
        @Nullable Numeral last = cursor.takeNumeral("第", "条");
        cursor.take("まで");
        boolean two = last != null && first.parts().size() == 1 && last.equals(first.next());
        return last != null && (through || two) && STRUCK.matcher(cursor.rest()).matches() ? new Line.ArticleLine(first, last, "", "削除", false) : null;
    }

    private static @Nullable Line supplementary(String words) {
        Cursor cursor = new Cursor(words);
        cursor.next();
        cursor.takeSpaces();
        if (!cursor.take("則")) {
            return null;
        }
        int place = cursor.place();
        cursor.takeSpaces();
        @Nullable String label = cursor.takeBracketed();
        if (label != null && !label.isEmpty() && (cursor.atSpaceOrEnd() || cursor.rest().equals(Line.SupplementaryHeading.EXTRACT))) {
            return new Line.SupplementaryHeading(label, cursor.rest());
        }
        cursor.backTo(place);
        return cursor.atSpaceOrEnd() ? new Line.SupplementaryHeading("", cursor.rest()) : null;
    }

    private static @Nullable Line appended(String words) {
        Cursor cursor = new Cursor(words);
        Matcher form = NUMBERED_FORM.matcher(words);
        if (form.matches()) {
            return new Line.FormHeading(Words.withoutSpaces(form.group(1)), caption(new Cursor(form.group(2))));
        }
        for (String name : TABLES) {
            if (cursor.take(name)) {
                @Nullable String label = label(cursor, words);
                return label == null ? null : new Line.TableHeading(label, caption(cursor));
            }
        }
        for (String name : FORMS) {
            if (cursor.take(name)) {
                @Nullable String label = label(cursor, words);
                return label == null ? null : new Line.FormHeading(label, caption(cursor));
            }
        }
        return null;
    }

    /** The label up to here and its number; null where the line goes on as a sentence: 別表第1に定める. */
    private static @Nullable String label(Cursor cursor, String words) {
        int place = cursor.place();
        cursor.takeSpaces();
        boolean counted = cursor.take("第");
        cursor.takeSpaces();
        OptionalInt number = cursor.takeNumber();
        if (number.isPresent()) {
            cursor.take("号");
            cursor.takeBranches(number.getAsInt());
        } else {
            cursor.backTo(place);
        }
        boolean ends = cursor.atSpaceOrEnd() || cursor.peek() == '（' || cursor.peek() == '(';
        return ends && !(counted && number.isEmpty()) ? Words.withoutSpaces(words.substring(0, cursor.place())) : null;
    }

    private static String caption(Cursor cursor) {
        cursor.takeSpaces();
        int place = cursor.place();
        @Nullable String bracketed = cursor.takeBracketed();
        if (bracketed != null && cursor.atEnd()) {
            return bracketed;
        }
        cursor.backTo(place);
        return cursor.rest();
    }

    private static @Nullable Line heading(String words) {
        if (words.length() > 20) {
            return null;
        }
        String narrow = Words.withoutSpaces(words).replaceAll("[【】＜＞<>■]", "");
        return narrow.equals("目次") ? new Line.ContentsHeading() : HISTORY.contains(narrow) ? new Line.HistoryHeading() : null;
    }

    private static @Nullable Line bracketed(String words) {
        Cursor cursor = new Cursor(words);
        @Nullable String inside = cursor.takeBracketed();
        if (inside == null) {
            return null;
        }
        @Nullable Line marked = MarkedLines.bracketed(inside, cursor);
        if (marked != null) {
            return marked;
        }
        if (cursor.atEnd() && (AMENDED.matcher(inside).matches() || AMENDED_BY.matcher(inside).matches())) {
            return new Line.AmendmentNote(words);
        }
        return cursor.atEnd() && !inside.isEmpty() && !inside.contains("。") ? new Line.CaptionLine(spread(inside)) : null;
    }
}
