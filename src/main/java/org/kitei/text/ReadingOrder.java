package org.kitei.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses an order that cannot be seen on paper: an article printed behind a section belongs to that section. */
final class ReadingOrder {

    private ReadingOrder() {
    }

    /** @param within the kind of division that holds the elements, or null for the main provision itself */
    static void require(Division.@Nullable Kind within, List<MainElement> elements) {
        int highest = within == null ? 2 : within == Division.Kind.CHAPTER ? 1 : 0;
        int former = 0;
        for (MainElement element : elements) {
            int rank = rank(element);
            if (rank > highest || rank < former) {
                throw new IllegalArgumentException("articles stand before sections, sections before chapters");
            }
            former = rank;
        }
    }

    private static int rank(MainElement element) {
        if (element instanceof Division division) {
            return division.kind() == Division.Kind.SECTION ? 1 : 2;
        }
        return 0;
    }
}
