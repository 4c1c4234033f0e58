package org.kitei.maintenance;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskHandler;
import org.kitei.inbox.form.Answers;
import org.kitei.signature.Signature;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The system manager holds the report against the plan and the log, and gives a verdict (row 6-3A). While the task is open no other report
 * comes in; behind a question a new task asks for the verdict on the next one.
 */
@Component
class VerifyWorkTask implements TaskHandler {

    private final WorkBook book;
    private final Verifying verifying;
    private final ReportReading reports;
    private final LogViewing logs;
    private final MessageSource messages;

    VerifyWorkTask(WorkBook book, Verifying verifying, ReportReading reports, LogViewing logs, MessageSource messages) {
        this.book = book;
        this.verifying = verifying;
        this.reports = reports;
        this.logs = logs;
        this.messages = messages;
    }

    @Override
    public String form() {
        return "verify-work";
    }

    /** Against a report that comes at the same moment. */
    @Override
    public void hold(InboxTask task) {
        book.hold(id(task));
    }

    @Override
    public Map<String, String> objections(InboxTask task, Answers answers) {
        var verdict = verdict(answers);
        if (verdict != Verdict.QUESTION && book.get(id(task)).approvalOwed()) {
            return Map.of("verdict", "work-report.error.approval-first");
        }
        return verdict == Verdict.ACCEPTED && answers.text("remark").isEmpty() && toExplain(id(task))
                ? Map.of("remark", "work-report.error.explain") : Map.of();
    }

    private boolean toExplain(UUID workId) {
        var report = reports.latest(workId).orElseThrow();
        var log = report.log();
        return !report.differences().isEmpty() || log != null && !logs.page(workId, log, true, 1).findings().clean();
    }

    @Override
    public SignedContent content(InboxTask task, Answers answers) {
        var work = book.get(id(task));
        var report = verifying.latest(work.id());
        return new SignedContent(task.subject(), verifying.contentHash(work.id()),
                messages.getMessage("work-report.statement." + verdict(answers).word(), new Object[] {
                    work.number(), work.plan().title(), report.ordinal(), report.giver().name(), words(answers)}, Locale.JAPANESE));
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        verifying.give(id(task), verdict(answers), words(answers), Objects.requireNonNull(signature));
        return Map.of("verdict", verdict(answers).word());
    }

    private static Verdict verdict(Answers answers) {
        return Verdict.of(answers.text("verdict"));
    }

    private static String words(Answers answers) {
        return answers.text(verdict(answers) == Verdict.ACCEPTED ? "remark" : "reason");
    }

    private static UUID id(InboxTask task) {
        return UUID.fromString(task.subject().id());
    }
}
