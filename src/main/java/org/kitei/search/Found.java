package org.kitei.search;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.regulation.EditionName;

/**
 * What was found.
 *
 * @param texts    provisions of the texts in force, by regulation
 * @param earlier  provisions that are not, or no longer, in force; empty unless asked for
 * @param cases    the youngest first
 * @param complete whether this is all
 */
public record Found(List<OfRegulation> texts, List<OfRegulation> earlier, List<Hit> cases, boolean complete) {

    static final Found NOTHING = new Found(List.of(), List.of(), List.of(), true);

    public record OfRegulation(UUID regulationId, String title, List<Hit> hits) {
    }

    /**
     * @param address   the page and the place on it
     * @param edition   the first edition it stands in; null for a case and for what stands today
     */
    public record Hit(Excerpt heading, Excerpt words, String address, @Nullable EditionName edition) {
    }

    public boolean isEmpty() {
        return texts.isEmpty() && earlier.isEmpty() && cases.isEmpty();
    }
}
