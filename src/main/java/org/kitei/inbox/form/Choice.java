package org.kitei.inbox.form;

/**
 * A value to choose, as it is shown.
 *
 * @param hint a second line below the label; may be empty
 */
public record Choice(String value, String label, String hint) {

    public Choice(String value, String label) {
        this(value, label, "");
    }
}
