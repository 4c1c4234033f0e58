package org.kitei.inbox.form;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Validated answers. A key that was hidden or left empty has none.
 *
 * @param values by key
 * @param rows   of lists, by the list's key; each row by column key
 */
public record Answers(Map<String, List<String>> values, Map<String, List<Map<String, String>>> rows) {

    public static final Answers NONE = new Answers(Map.of(), Map.of());

    /** The answer, or an empty text. */
    public String text(String key) {
        return find(key).orElse("");
    }

    public Optional<String> find(String key) {
        return all(key).stream().findFirst();
    }

    public List<String> all(String key) {
        return values.getOrDefault(key, List.of());
    }

    public Optional<LocalDate> date(String key) {
        return find(key).map(LocalDate::parse);
    }

    public Optional<LocalDateTime> dateTime(String key) {
        return find(key).map(LocalDateTime::parse);
    }

    public List<Map<String, String>> list(String key) {
        return rows.getOrDefault(key, List.of());
    }
}
