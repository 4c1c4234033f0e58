package org.kitei.facility;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which people to list.
 *
 * @param text       a part of the name or its reading; empty for all
 * @param withFormer whether those who have left are listed too
 * @param afterKey   sort key of the last person of the page before; empty for the first page
 */
public record PeopleQuery(
        String text, @Nullable UUID departmentId, boolean withFormer, String afterKey, UUID afterId) {

    public PeopleQuery {
        text = PlainText.of(text);
        afterKey = PlainText.of(afterKey);
    }

    public static PeopleQuery everyone() {
        return new PeopleQuery("", null, false, "", new UUID(0, 0));
    }

    @Nullable String pattern() {
        return text.isBlank() ? null : "%" + text.strip().replaceAll("[!%_]", "!$0") + "%";
    }
}
