package org.kitei.text;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a line of plain text looks like by itself; what it is there, the assembler decides from what stands before it. */
sealed interface Line {

    record Blank() implements Line {
    }

    /** 目次. */
    record ContentsHeading() implements Line {
    }

    /** 第1章　総則. */
    record DivisionHeading(Division.Kind kind, Numeral number, String words) implements Line {
    }

    /**
     * 第1条　words, 第1条（caption）, 第3条から第5条まで　削除.
     *
     * @param last  the last number of a range, else the number itself
     * @param tight whether no space parts the number from the words, so that it may as well be a reference
     */
    record ArticleLine(Numeral number, Numeral last, String caption, String words, boolean tight) implements Line {

        ArticleLine struck(Numeral number, boolean tight) {
            return new ArticleLine(number, number, caption, words, tight);
        }

        String rangeInWords() {
            return "から" + last.with("第", "条") + "まで　" + words;
        }
    }

    /** （目的） alone in its line. */
    record CaptionLine(String words) implements Line {
    }

    /**
     * A number of a paragraph or an item, and the words behind it.
     *
     * @param number null for a bullet and for a letter of the iroha row alone (ヰ)
     * @param symbol the letter that counts, for what may be counted in two ways
     * @param sure   whether it looks like nothing else; otherwise it must be the number that is due: 2管理者は
     */
    record Marked(Mark mark, @Nullable Numeral number, String symbol, String words, boolean sure) implements Line {

        Marked(Mark mark, @Nullable Numeral number, String symbol, String words) {
            this(mark, number, symbol, words, true);
        }

        boolean is(int one) {
            return number != null && number.equals(Numeral.of(one));
        }
    }

    /** 三から五まで　削除: items that are struck, the first and the last of them. */
    record StruckItems(Marked first, Marked last, String words) implements Line {
    }

    /** A row of a table inside a provision: ｜区分｜回数｜. */
    record Row(List<String> cells) implements Line {
    }

    /** （平9病院規程12・一部改正）: when the provision above was amended. */
    record AmendmentNote(String words) implements Line {
    }

    /** 附則（label）, and what may stand behind it in the same line. */
    record SupplementaryHeading(String label, String words) implements Line {

        /** Behind the heading of what is not printed in full. */
        static final String EXTRACT = "抄";
    }

    /** 別表第1（caption）. */
    record TableHeading(String label, String caption) implements Line {
    }

    /** 様式第1号（caption）. */
    record FormHeading(String label, String caption) implements Line {
    }

    /** 改版履歴. */
    record HistoryHeading() implements Line {
    }

    record Plain(String words) implements Line {
    }
}
