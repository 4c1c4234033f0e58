package org.kitei.inbox;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.kitei.inbox.form.Answers;
import org.kitei.signature.Reauthentication;
import org.kitei.signature.Signature;
import org.kitei.signature.Signatures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Completes tasks: record, engine, signature and ledger in one transaction. */
@Service
public class TaskCompletion {

    private final Inbox inbox;
    private final TaskHandlers handlers;
    private final TaskEngine engine;
    private final Signatures signatures;
    private final SignedWords words;

    TaskCompletion(Inbox inbox, TaskHandlers handlers, TaskEngine engine, Signatures signatures, SignedWords words) {
        this.inbox = inbox;
        this.handlers = handlers;
        this.engine = engine;
        this.signatures = signatures;
        this.words = words;
    }

    /**
     * Completes a task that takes no signature.
     *
     * @throws TaskClosed     where somebody was faster
     * @throws DeputyshipOver where it was another's, who is back
     * @throws AnswersRefused where the answers no longer stand
     */
    @Transactional
    public void complete(String taskId, Answers answers) {
        complete(taskId, answers, null, null);
    }

    /**
     * Completes a task with a signature.
     *
     * @param shownHash the content hash the signer was shown
     * @throws TaskClosed     where somebody was faster
     * @throws DeputyshipOver where it was another's, who is back
     * @throws ContentChanged where the content is another now
     * @throws AnswersRefused where the answers no longer stand
     */
    @Transactional
    public void completeSigned(String taskId, Answers answers, Reauthentication proof, String shownHash) {
        complete(taskId, answers, proof, shownHash);
    }

    private void complete(String taskId, Answers answers, @Nullable Reauthentication proof, @Nullable String shownHash) {
        var held = inbox.hold(taskId);
        var task = held.task();
        try (var acting = FacilityContext.actFor(held.principal())) {
            complete(task, handlers.of(task), answers, proof, shownHash);
        }
    }

    private void complete(InboxTask task, TaskHandler handler, Answers answers, @Nullable Reauthentication proof,
            @Nullable String shownHash) {
        handler.hold(task);
        var objections = handler.objections(task, answers);
        if (!objections.isEmpty()) {
            throw new AnswersRefused(objections);
        }
        var signature = task.signatureMeaning()
                .map(meaning -> sign(task, handler, answers, meaning, proof, shownHash)).orElse(null);
        engine.complete(task.getId(), handler.handle(task, answers, signature));
    }

    private Signature sign(
            InboxTask task, TaskHandler handler, Answers answers, String meaning,
            @Nullable Reauthentication proof, @Nullable String shownHash) {
        if (proof == null) {
            throw new IllegalArgumentException("task " + task.getId() + " takes a signature");
        }
        var content = words.of(task, handler, answers);
        if (!content.contentHash().equals(shownHash)) {
            throw new ContentChanged();
        }
        return signatures.sign(proof, meaning, content.subject(), content.contentHash(), content.statement());
    }
}
