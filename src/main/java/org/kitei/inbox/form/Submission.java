package org.kitei.inbox.form;

import java.util.Map;

/**
 * A form that was sent.
 *
 * @param errors messages in the reader's language by posted name, in the form's order; empty where all is well
 */
public record Submission(Answers answers, Map<String, String> errors) {

    public boolean accepted() {
        return errors.isEmpty();
    }
}
