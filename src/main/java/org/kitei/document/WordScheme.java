package org.kitei.document;

import java.util.List;
import java.util.stream.IntStream;

import org.kitei.text.Division;

/** What Word numbers, and how its numbers look on each level. */
enum WordScheme {

    /** （１） and ア and （ア）. */
    ITEMS(List.of(new Level("decimalFullWidth", "（%1）　", 1, 1050, 840, false), new Level("aiueoFullWidth", "%2　", 1, 1050, 420, false),
            new Level("aiueoFullWidth", "（%3）　", 1, 1680, 840, false))),

    /** ２ and ３. */
    PARAGRAPHS(List.of(new Level("decimalFullWidth", "%1　", 1, 210, 210, true))),

    /** 第５条, 第５条の２, 第５条の２の２: a branch number begins with 2. */
    ARTICLES(List.of(article("第%1条"), article("第%1条の%2"), article("第%1条の%2の%3"), article("第%1条の%2の%3の%4"))),

    /** 第１編, 第１編の２, 第１章, 第１章の２ and so on: a chapter begins again with 1 in the next part, a section in the next chapter. */
    DIVISIONS(IntStream.range(0, Math.min(2 * Division.Kind.values().length, Level.MOST)).mapToObj(WordScheme::division).toList());

    /**
     * @param format   ECMA-376's name for the numerals
     * @param mark     the number with what stands around it, %1 the number of the highest level
     * @param start    the first number
     * @param left     set in, in twentieths of a point, as the style of what is numbered is
     * @param hanging  by how much the first line stands out of that
     */
    record Level(String format, String mark, int start, int left, int hanging, boolean bold) {

        /** Word has no more in a list. */
        private static final int MOST = 9;
    }

    private final List<Level> levels;

    WordScheme(List<Level> levels) {
        this.levels = levels;
    }

    List<Level> levels() {
        return levels;
    }

    String id() {
        return String.valueOf(ordinal());
    }

    private static Level article(String mark) {
        return new Level("decimalFullWidth", mark + "　", mark.contains("の") ? 2 : 1, 210, 210, true);
    }

    private static Level division(int level) {
        var mark = "第%" + (level / 2 * 2 + 1) + Division.Kind.values()[level / 2].unit();
        boolean branch = level % 2 == 1;
        return new Level("decimalFullWidth", mark + (branch ? "の%" + (level + 1) : "") + "　", branch ? 2 : 1, 0, 0, false);
    }
}
