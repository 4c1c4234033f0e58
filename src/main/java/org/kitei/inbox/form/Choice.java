package org.kitei.inbox.form;

import org.jspecify.annotations.Nullable;

/**
 * A value to choose, as it is shown.
 *
 * @param hint a second line below the label; may be null
 */
public record Choice(String value, String label, @Nullable String hint) {

    public Choice(String value, String label) {
        this(value, label, null);
    }
}
