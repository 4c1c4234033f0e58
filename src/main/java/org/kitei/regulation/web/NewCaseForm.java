package org.kitei.regulation.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.TypedId;
import org.kitei.regulation.RewriteFrom;

/**
 * What is asked where a case is opened.
 *
 * @param newCase     the id the form was given, so that a second click opens no second case
 * @param start       model, empty, copy, rewrite or abolish; or the id of the regulation to amend
 * @param title       of a regulation begun empty
 * @param from        the older case to copy
 * @param toRewrite   the regulation to write anew
 * @param rewriteWith base, model or empty
 * @param toAbolish   the regulation to abolish
 */
record NewCaseForm(
        @Nullable UUID newCase, @Nullable String start, @Nullable String title, @Nullable String from,
        @Nullable String toRewrite, @Nullable String rewriteWith, @Nullable String toAbolish) {

    NewCaseForm {
        start = typed(start);
        title = typed(title);
        from = typed(from);
        toRewrite = typed(toRewrite);
        rewriteWith = typed(rewriteWith);
        toAbolish = typed(toAbolish);
    }

    private static String typed(@Nullable String words) {
        return words == null ? "" : words.strip();
    }

    /**
     * @throws InvalidInput  at the field where nothing is chosen
     * @throws NoSuchRecord where something was chosen that is not on offer
     */
    static UUID chosen(String field, @Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            throw InvalidInput.at(field, "regulation.open.choose." + field);
        }
        return TypedId.of(typed).orElseThrow(() -> new NoSuchRecord(field, typed));
    }

    /** Without a choice, from the text in force: nothing of it is lost unseen. */
    RewriteFrom rewriteFrom() {
        return switch (rewriteWith) {
            case "model" -> RewriteFrom.MODEL;
            case "empty" -> RewriteFrom.EMPTY;
            default -> RewriteFrom.BASE;
        };
    }
}
