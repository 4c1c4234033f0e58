package org.kitei.inbox.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A field as the page shows it.
 *
 * @param id      the element's id, which errors link to
 * @param name    the posted name
 * @param type    text, multiline, number, date, datetime, select, radio, checkbox, checklist, note, separator or list
 * @param hint    null where the form has none; so {@code error} and {@code when}
 * @param when    the condition under which it is hidden, as the form has it
 * @param entries the rows of a list
 */
public record Field(
        String id, String name, String type, String label, @Nullable String hint, String value, List<String> values,
        List<Choice> options, boolean required, @Nullable String error, int rows, @Nullable String when,
        @Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable Integer maxLength, List<List<Field>> entries) {

    /** The field itself and, of a list, those of its rows. */
    public Stream<Field> flat() {
        return Stream.concat(Stream.of(this), entries.stream().flatMap(List::stream));
    }
}
