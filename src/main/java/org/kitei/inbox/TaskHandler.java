package org.kitei.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AlreadyDone;
import org.kitei.inbox.form.Answers;
import org.kitei.inbox.form.Choice;
import org.kitei.ledger.Subject;
import org.kitei.signature.Signature;

/** What a module does with one kind of user task. */
public interface TaskHandler {

    /** The user task's name in the model, which is its form's. */
    String form();

    /** The choices for the form's {@code valuesKey}s. */
    default Map<String, List<Choice>> choices(InboxTask task) {
        return Map.of();
    }

    /** What stands in the form before anything was typed, by posted name. */
    default Map<String, List<String>> proposal(InboxTask task) {
        return Map.of();
    }

    /** Called first in the transaction that completes the task: holds against others what the objections depend on. */
    default void hold(InboxTask task) {
    }

    /**
     * What is wrong with the answers beyond the form's own rules: message keys by posted name. What the message names stands
     * behind its key, each parted by a tab.
     */
    default Map<String, String> objections(InboxTask task, Answers answers) {
        return Map.of();
    }

    /** Whose it is not although it waits for their role: those with an interest in what it is about. */
    default Set<UUID> barred(InboxTask task) {
        return Set.of();
    }

    /** What to tell whoever comes to a task that is open no more; empty where the inbox knows all there is to say. */
    default Optional<AlreadyDone> closed(InboxTask task) {
        return Optional.empty();
    }

    /** What the signer of a signed task signs. */
    default SignedContent content(InboxTask task, Answers answers) {
        throw new IllegalStateException(form() + " is not signed");
    }

    /**
     * Does it, in a transaction that also completes the task.
     *
     * @param signature the signature made for it; null where the task takes none
     * @return the variables the model's gateways ask for
     */
    Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature);

    /**
     * @param contentHash SHA-256 in lower-case hex
     * @param statement   the words the signer is shown and signs, in Japanese: they are the record
     */
    record SignedContent(Subject subject, String contentHash, String statement) {
    }
}
