package org.kitei.text;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Refuses an order that cannot be seen on paper: an article printed behind a section belongs to that section. */
final class ReadingOrder {

    private ReadingOrder() {
    }

    /** @param within the kind of division that holds the elements, or null for the main provision itself */
    static void require(Division.@Nullable Kind within, List<MainElement> elements) {
        int highest = within == null ? Division.Kind.values().length : rank(within) - 1;
        int former = 0;
        for (MainElement element : elements) {
            int rank = element instanceof Division division ? rank(division.kind()) : 0;
            if (rank > highest || rank < former) {
                throw new IllegalArgumentException("articles stand before sections, sections before chapters");
            }
            former = rank;
        }
    }

    private static int rank(Division.Kind kind) {
        return Division.Kind.values().length - kind.ordinal();
    }
}
