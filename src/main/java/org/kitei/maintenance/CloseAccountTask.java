package org.kitei.maintenance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskHandler;
import org.kitei.inbox.form.Answers;
import org.kitei.maintenance.AccountSwitch.How;
import org.kitei.signature.Signature;
import org.springframework.stereotype.Component;

/** The operations manager confirms that an account is closed, or that it stays open for another work, which closes it. */
@Component
class CloseAccountTask implements TaskHandler {

    private static final String LEFT_OPEN = "left-open";

    private final WindowBook book;
    private final FacilityDirectory facilities;
    private final Clock clock;

    CloseAccountTask(WindowBook book, FacilityDirectory facilities, Clock clock) {
        this.book = book;
        this.facilities = facilities;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "close-account";
    }

    @Override
    public Map<String, List<String>> proposal(InboxTask task) {
        var needed = !book.neededBeside(book.get(task.subject().id())).isEmpty();
        return Map.of("outcome", List.of(needed ? LEFT_OPEN : "closed"), "closedAt", List.of(local(clock.instant()).toString()));
    }

    @Override
    public void hold(InboxTask task) {
        book.hold(task.subject().id());
    }

    @Override
    public Map<String, String> objections(InboxTask task, Answers answers) {
        var window = book.get(task.subject().id());
        var needed = !book.neededBeside(window).isEmpty();
        if (needed != answers.text("outcome").equals(LEFT_OPEN)) {
            return Map.of("outcome", needed ? "maintenance.account.error.needed" : "maintenance.account.error.not-needed");
        }
        var now = local(clock.instant());
        var at = answers.dateTime("closedAt").orElse(now);
        if (at.isAfter(now)) {
            return Map.of("closedAt", "maintenance.account.error.future");
        }
        // a clock that was set back must not keep anybody from confirming it
        var opened = window.openedAt() == null ? now : local(window.openedAt());
        return at.isBefore(opened) && !now.isBefore(opened)
                ? Map.of("closedAt", "maintenance.account.error.before-opening") : Map.of();
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var window = book.hold(task.subject().id());
        var how = answers.text("outcome").equals(LEFT_OPEN) ? How.SHARED : How.BY_HAND;
        var at = answers.dateTime("closedAt").map(local -> local.atZone(facilities.zone()).toInstant())
                .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MICROS));
        window.closed(at, FacilityContext.requiredPerson(), how);
        book.record(book.act("maintenance-account-closed", window).on(window.closedHash()).with("how", how));
        return Map.of();
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, facilities.zone()).truncatedTo(ChronoUnit.MINUTES);
    }
}
