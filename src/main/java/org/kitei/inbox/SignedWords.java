package org.kitei.inbox;

import java.util.Locale;

import org.kitei.facility.FacilityContext;
import org.kitei.facility.People;
import org.kitei.inbox.form.Answers;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is signed, with the words that say for whom where a deputy signs. */
@Component
class SignedWords {

    private final People people;
    private final MessageSource messages;

    SignedWords(People people, MessageSource messages) {
        this.people = people;
        this.messages = messages;
    }

    TaskHandler.SignedContent of(InboxTask task, TaskHandler handler, Answers answers) {
        var content = handler.content(task, answers);
        return FacilityContext.onBehalfOf()
                .map(principal -> new TaskHandler.SignedContent(content.subject(), content.contentHash(),
                        messages.getMessage("inbox.statement.deputy", new Object[] {
                            content.statement(), people.get(principal).name(), role(task)}, Locale.JAPANESE)))
                .orElse(content);
    }

    private String role(InboxTask task) {
        return task.candidateRole().map(role -> messages.getMessage("role." + role, null, Locale.JAPANESE)).orElse("");
    }
}
