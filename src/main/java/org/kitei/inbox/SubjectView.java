package org.kitei.inbox;

import java.util.Map;

/** How a task's subject is named and shown beside the form; implemented by the module that owns the record. */
public interface SubjectView {

    /** The type of {@link org.kitei.ledger.Subject} it shows. */
    String type();

    String title(String id);

    /** The template fragment, such as {@code regulation/subject :: case}, and what it needs. */
    Shown show(String id);

    /** A page of its own for the subject. */
    String address(String id);

    /** @param model goes into the page's model under its keys */
    record Shown(String template, String fragment, Map<String, Object> model) {
    }
}
