package org.kitei.contract.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.kitei.contract.ContractMatter;
import org.kitei.inbox.Inbox;
import org.kitei.inbox.TaskLine;
import org.kitei.inbox.TaskLines;
import org.springframework.stereotype.Component;

/** What waits for the reader about contracts and what is done under them. */
@Component
class TasksOfContracts {

    private static final int MOST = 50;

    private final Set<String> subjectTypes;
    private final Inbox inbox;
    private final TaskLines lines;

    TasksOfContracts(List<ContractMatter> matters, Inbox inbox, TaskLines lines) {
        this.subjectTypes = matters.stream().flatMap(matter -> matter.subjectTypes().stream()).collect(Collectors.toUnmodifiableSet());
        this.inbox = inbox;
        this.lines = lines;
    }

    List<TaskLine> mine(Locale locale) {
        return lines.of(inbox.waitingAbout(subjectTypes, MOST), locale);
    }
}
