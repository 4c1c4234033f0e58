package org.kitei.text;

/** The part of a text that the reader is in. */
enum Region {
    FRONT, CONTENTS, MAIN, SUPPLEMENTARY, TABLE, FORM, HISTORY;

    /** Whether a line ends any table or form and opens what it names. */
    static boolean opens(Line line) {
        return line instanceof Line.SupplementaryHeading || line instanceof Line.TableHeading
                || line instanceof Line.FormHeading || line instanceof Line.HistoryHeading;
    }
}
