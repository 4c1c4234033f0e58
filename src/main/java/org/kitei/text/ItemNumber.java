package org.kitei.text;

/** The number of an item as it is printed: （１）, then ア, then （ア）. */
public final class ItemNumber {

    private ItemNumber() {
    }

    /** @param level 0 for an item of a paragraph, 1 for a subitem, and so on */
    public static String print(int level, Numeral number) {
        return Mark.LEVELS.get(Math.min(level, Mark.LEVELS.size() - 1)).print(number);
    }
}
