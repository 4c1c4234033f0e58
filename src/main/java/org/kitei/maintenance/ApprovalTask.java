package org.kitei.maintenance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.People;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.form.Answers;
import org.kitei.inbox.form.Choice;
import org.kitei.ledger.Digest;
import org.kitei.signature.Signature;
import org.springframework.context.MessageSource;

/** The system manager approves a work or not, and names who goes along on site (row 6-3A). */
abstract class ApprovalTask extends WorkTask {

    private final People people;
    private final MessageSource messages;

    ApprovalTask(WorkBook book, String form, People people, MessageSource messages) {
        super(book, form);
        this.people = people;
        this.messages = messages;
    }

    @Override
    public Map<String, List<Choice>> choices(InboxTask task) {
        return Map.of("people", people.active().stream().map(one -> new Choice(one.id().toString(), one.name())).toList());
    }

    @Override
    public Map<String, String> objections(InboxTask task, Answers answers) {
        return approves(answers) && get(task).plan().onSite() && attendant(answers) == null
                ? Map.of("attendant", "maintenance.error.attendant") : Map.of();
    }

    @Override
    public SignedContent content(InboxTask task, Answers answers) {
        var work = get(task);
        var attendant = approves(answers) && work.plan().onSite() ? attendant(answers) : null;
        var statement = "maintenance.statement." + (!approves(answers) ? "not-approved" : attendant == null ? "approved" : "approved-attended");
        return new SignedContent(task.subject(), Digest.of(work.planHash(), answers.text("approval"), attendant == null ? "" : attendant),
                messages.getMessage(statement, new Object[] {work.plan().title(), work.number(),
                    attendant == null ? "" : people.get(attendant).name()}, Locale.JAPANESE));
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var work = get(task);
        if (approves(answers)) {
            approve(work, work.plan().onSite() ? attendant(answers) : null);
        } else {
            refuse(work, answers.text("reason"));
        }
        return Map.of("approval", answers.text("approval"));
    }

    abstract void approve(Work work, @Nullable UUID attendant);

    abstract void refuse(Work work, String reason);

    void recordApproval(String act, Work work, @Nullable UUID attendant) {
        var approved = book().act(act, work);
        book().record(attendant == null ? approved : approved.with("attendant", people.get(attendant).name()));
    }

    static boolean approves(Answers answers) {
        return answers.text("approval").equals("approve");
    }

    private static @Nullable UUID attendant(Answers answers) {
        return answers.find("attendant").map(UUID::fromString).orElse(null);
    }
}
