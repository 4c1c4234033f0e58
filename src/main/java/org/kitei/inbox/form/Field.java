package org.kitei.inbox.form;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A field as the page shows it.
 *
 * @param id      the element's id, which errors link to
 * @param name    the posted name
 * @param type    text, multiline, number, date, datetime, select, radio, checkbox, checklist, note, separator or list
 * @param when    the condition under which it is hidden, as the form has it; empty where it always shows
 * @param entries the rows of a list
 */
public record Field(
        String id, String name, String type, String label, String hint, String value, List<String> values,
        List<Choice> options, boolean required, String error, int rows, String when,
        @Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable Integer maxLength, List<List<Field>> entries) {
}
