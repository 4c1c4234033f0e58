package org.kitei.assignment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.kitei.facility.CalendarWords;
import org.kitei.review.SinceLastReview;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The changes of the table of assigned staff since, and what became of each (domain section 3). */
@Component
@Order(5)
class StaffChangesSinceReview implements SinceLastReview {

    private final StaffChanges changes;
    private final CalendarWords calendar;
    private final MessageSource messages;

    StaffChangesSinceReview(StaffChanges changes, CalendarWords calendar, MessageSource messages) {
        this.changes = changes;
        this.calendar = calendar;
        this.messages = messages;
    }

    @Override
    public String heading() {
        return "assignment.since";
    }

    @Override
    public List<Happening> since(UUID regulationId, Instant lastReview) {
        return changes.findByRegulationIdAndNotedAtGreaterThanEqualOrderByIdDesc(regulationId, lastReview).stream()
                .map(change -> new Happening(change.notedAt(), words(change), change.caseId().map(id -> "/cases/" + id).orElse(null)))
                .toList();
    }

    private String words(StaffChange change) {
        var locale = LocaleContextHolder.getLocale();
        var role = messages.getMessage("role." + change.role(), null, locale);
        return messages.getMessage("assignment.since." + (change.kind() == TableChange.Kind.BEGAN ? "began" : "ended"),
                new Object[] {change.personName(), role, calendar.day(change.effectiveOn(), locale),
                    messages.getMessage("assignment.state." + change.state(), new Object[] {change.reason()}, locale)}, locale);
    }
}
