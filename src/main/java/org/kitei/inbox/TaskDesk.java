package org.kitei.inbox;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.kitei.inbox.form.Answers;
import org.kitei.inbox.form.Choice;
import org.kitei.inbox.form.Field;
import org.kitei.inbox.form.Forms;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A task as it lies before a person: its subject, its form, what has been typed, what would be signed. */
@Service
@Transactional(readOnly = true)
public class TaskDesk {

    private final Inbox inbox;
    private final TaskHandlers handlers;
    private final SubjectViews subjects;
    private final Forms forms;
    private final SignedWords signedWords;
    private final MessageSource messages;

    TaskDesk(Inbox inbox, TaskHandlers handlers, SubjectViews subjects, Forms forms, SignedWords signedWords,
            MessageSource messages) {
        this.inbox = inbox;
        this.handlers = handlers;
        this.subjects = subjects;
        this.forms = forms;
        this.signedWords = signedWords;
        this.messages = messages;
    }

    /** @param address the subject's own page */
    public record Opened(InboxTask task, SubjectView.Shown subject, String address, List<Field> fields) {
    }

    /**
     * What was typed, as it stands after the checks.
     *
     * @param errors  messages by posted name; empty where all is well
     * @param fields  the form as it was typed, where all is well
     * @param summary the answers in words, where all is well
     * @param content what the signer of a signed task is shown before signing, where all is well
     */
    public record Checked(InboxTask task, Answers answers, Map<String, String> errors, List<Field> fields,
            List<Map.Entry<String, String>> summary, TaskHandler.@Nullable SignedContent content) {

        static Checked refused(InboxTask task, Answers answers, Map<String, String> errors) {
            return new Checked(task, answers, errors, List.of(), List.of(), null);
        }

        public boolean accepted() {
            return errors.isEmpty();
        }
    }

    /** Whether there are tasks that ask for this form. */
    public boolean knows(String form) {
        return handlers.forms().contains(form);
    }

    /** The task with its form as the handler proposes to fill it. */
    public Opened open(String taskId, Locale locale) {
        return opened(open(taskId), null, Map.of(), locale);
    }

    /** The task with its form as it was typed, and messages at its fields. */
    public Opened reopen(String taskId, Map<String, List<String>> typed, Map<String, String> errors, Locale locale) {
        return opened(open(taskId), typed, errors, locale);
    }

    private Opened opened(
            InboxTask task, @Nullable Map<String, List<String>> typed, Map<String, String> errors, Locale locale) {
        var handler = handlers.of(task);
        var view = subjects.of(task.subject());
        var values = typed == null ? handler.proposal(task) : typed;
        return new Opened(task, view.show(task.subject().id()), view.address(task.subject().id()),
                forms.get(task.form()).fields(values, handler.choices(task), errors, locale));
    }

    /** What was typed, checked by the form's rules and by the handler's. */
    public Checked check(String taskId, Map<String, List<String>> typed, Locale locale) {
        var claimed = claimed(taskId);
        var task = claimed.task();
        var handler = handlers.of(task);
        var choices = handler.choices(task);
        var submission = forms.get(task.form()).submit(typed, choices, messages, locale);
        if (!submission.accepted()) {
            return Checked.refused(task, submission.answers(), submission.errors());
        }
        try (var acting = FacilityContext.actFor(claimed.principal())) {
            return check(task, handler, submission.answers(), typed, choices, locale);
        }
    }

    private Checked check(
            InboxTask task, TaskHandler handler, Answers answers, Map<String, List<String>> typed,
            Map<String, List<Choice>> choices, Locale locale) {
        var objections = handler.objections(task, answers);
        if (!objections.isEmpty()) {
            return Checked.refused(task, answers, words(objections, locale));
        }
        var form = forms.get(task.form());
        return new Checked(task, answers, Map.of(), form.fields(typed, choices, Map.of(), locale),
                form.summary(answers, choices, locale),
                task.signatureMeaning().map(signed -> signedWords.of(task, handler, answers)).orElse(null));
    }

    /** What the signer of the task can read once more before signing: addresses by message key. */
    public Map<String, String> documents(InboxTask task) {
        return subjects.of(task.subject()).documents(task.subject().id());
    }

    /** A task that is done or no longer asked, for the receipt. */
    public Receipt receipt(String taskId, Locale locale) {
        var task = inbox.get(taskId);
        var subject = subjects.of(task.subject());
        var id = task.subject().id();
        return new Receipt(task, subject.address(id), subject.facts(id, locale), subject.download(id), inbox.openAbout(task.subject()));
    }

    /**
     * @param facts what the subject is like now, by message key
     * @param next  the tasks about the same subject that are open now
     */
    public record Receipt(
            InboxTask task, String address, Map<String, String> facts, Optional<String> download, List<InboxTask> next) {
    }

    private InboxTask open(String taskId) {
        return claimed(taskId).task();
    }

    /** @throws TaskClosed where it is no longer open */
    private Inbox.Claimed claimed(String taskId) {
        var claimed = inbox.claimed(taskId);
        var task = claimed.task();
        if (task.state() != InboxTask.State.OPEN) {
            throw handlers.of(task).closed(task).orElseGet(() -> inbox.closed(task));
        }
        return claimed;
    }

    /** Message keys by posted name, as messages. */
    public Map<String, String> words(Map<String, String> keys, Locale locale) {
        var words = new LinkedHashMap<String, String>();
        keys.forEach((name, key) -> {
            var parts = key.split("\t", -1);
            words.put(name, messages.getMessage(parts[0], Arrays.copyOfRange(parts, 1, parts.length), locale));
        });
        return words;
    }
}
