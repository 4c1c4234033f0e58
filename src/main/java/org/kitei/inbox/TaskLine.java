package org.kitei.inbox;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.Role;

/**
 * A task as a list shows it.
 *
 * @param due  the day in words; null where it may be done whenever
 * @param role the role it waits for; null where it waits for a person
 */
public record TaskLine(
        String id, String form, String title, @Nullable String due, boolean overdue, boolean signed, @Nullable Role role) {

    public static TaskLine of(InboxTask task, CalendarWords words, Instant now, Locale locale) {
        return new TaskLine(task.getId(), task.form(), task.title(),
                task.dueAt().map(due -> words.due(due, locale)).orElse(null), task.overdue(now),
                task.signatureMeaning().isPresent(), task.assignee().isPresent() ? null : task.candidateRole().orElse(null));
    }
}
