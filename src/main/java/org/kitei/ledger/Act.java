package org.kitei.ledger;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One act to be recorded. Who acted, for whom where not for themselves, and when are added by the ledger.
 *
 * @param name        what was done, in kebab case, such as {@code opinion-given}; its words are in the message bundles as {@code act.<name>}
 * @param subject     the record it was done to
 * @param contentHash SHA-256 in lower-case hex of the content it binds to, where it binds to one
 * @param onBehalfOf  the person acted for, where it is another than {@link org.kitei.facility.FacilityContext#onBehalfOf} tells
 * @param details     short facts, keys in camel case; part of what is hashed
 */
public record Act(
        String name, Subject subject, @Nullable String contentHash, @Nullable UUID onBehalfOf, Map<String, String> details) {

    public Act {
        details = Map.copyOf(details);
    }

    public static Act of(String name, Subject subject) {
        return new Act(name, subject, null, null, Map.of());
    }

    public Act on(String contentHash) {
        return new Act(name, subject, contentHash, onBehalfOf, details);
    }

    public Act with(String key, Object value) {
        var more = new java.util.TreeMap<>(details);
        more.put(key, value.toString());
        return new Act(name, subject, contentHash, onBehalfOf, more);
    }
}
