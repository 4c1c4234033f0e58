package org.kitei.maintenance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskHandler;
import org.kitei.inbox.form.Answers;
import org.kitei.inbox.form.Choice;
import org.kitei.maintenance.AccountSwitch.How;
import org.kitei.signature.Signature;
import org.springframework.stereotype.Component;

/** The operations manager has opened an account, or says that the work needs none. */
@Component
class OpenAccountTask implements TaskHandler {

    private final WindowBook book;
    private final MaintenanceAccountRecords accounts;
    private final FacilityDirectory facilities;
    private final Clock clock;

    OpenAccountTask(WindowBook book, MaintenanceAccountRecords accounts, FacilityDirectory facilities, Clock clock) {
        this.book = book;
        this.accounts = accounts;
        this.facilities = facilities;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "open-account";
    }

    @Override
    public Map<String, List<Choice>> choices(InboxTask task) {
        return Map.of("accounts", accounts.inUseOf(book.get(task.subject().id()).system()).stream()
                .map(account -> new Choice(account.id().toString(), account.name())).toList());
    }

    @Override
    public Map<String, List<String>> proposal(InboxTask task) {
        var proposal = new HashMap<>(Map.of("outcome", List.of("opened"), "openedAt", List.of(local(clock.instant()).toString())));
        book.account(book.get(task.subject().id())).ifPresent(account -> proposal.put("account", List.of(account.id().toString())));
        return proposal;
    }

    @Override
    public void hold(InboxTask task) {
        book.hold(task.subject().id());
    }

    @Override
    public Map<String, String> objections(InboxTask task, Answers answers) {
        return answers.dateTime("openedAt").filter(at -> at.isAfter(local(clock.instant()))).isPresent()
                ? Map.of("openedAt", "maintenance.account.error.future") : Map.of();
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var window = book.hold(task.subject().id());
        if (answers.text("outcome").equals("opened")) {
            var account = book.holdAccount(UUID.fromString(answers.text("account")));
            window.opened(account.id(), answers.dateTime("openedAt").orElseThrow().atZone(facilities.zone()).toInstant(),
                    FacilityContext.requiredPerson(), How.BY_HAND);
            book.record(book.act("maintenance-account-opened", window).on(window.openedHash()).with("how", How.BY_HAND));
        } else {
            window.notNeeded();
            book.record(book.act("maintenance-account-not-needed", window).with("reason", answers.text("reason")));
        }
        return Map.of();
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, facilities.zone()).truncatedTo(ChronoUnit.MINUTES);
    }
}
