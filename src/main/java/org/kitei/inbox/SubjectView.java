package org.kitei.inbox;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a task's subject is named and shown beside the form; implemented by the module that owns the record. */
public interface SubjectView {

    /** The type of {@link org.kitei.ledger.Subject} it shows. */
    String type();

    String title(String id);

    /** The template fragment, such as {@code regulation/subject :: case}, and what it needs. */
    Shown show(String id);

    /** A page of its own for the subject. */
    String address(String id);

    /** What the receipt says of the subject now: message keys with their values in words. */
    default Map<String, String> facts(String id, Locale locale) {
        return Map.of();
    }

    /** What can be taken along, such as a PDF; empty where there is nothing. */
    default Optional<String> download(String id) {
        return Optional.empty();
    }

    /** What a signature on the subject rests on, to be read before signing: addresses by message key, in reading order. */
    default Map<String, String> documents(String id) {
        return Map.of();
    }

    /** @param model goes into the page's model under its keys */
    record Shown(String template, String fragment, Map<String, Object> model) {
    }
}
