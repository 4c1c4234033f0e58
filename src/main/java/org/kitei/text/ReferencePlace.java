package org.kitei.text;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where words stand that refer to something.
 *
 * @param siblings the paragraphs of the article or the supplementary provision
 * @param item     of the first level
 */
record ReferencePlace(
        @Nullable SupplementaryProvision supplement, @Nullable Article article, List<Paragraph> siblings, @Nullable Paragraph paragraph,
        @Nullable Item item) {

    /** In a caption of what is appended. */
    static final ReferencePlace NOWHERE = new ReferencePlace(null, null, List.of(), null, null);

    ReferencePlace in(Item inner) {
        return new ReferencePlace(supplement, article, siblings, paragraph, inner);
    }
}
