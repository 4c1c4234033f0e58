package org.kitei.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.kitei.facility.SampleFounding;
import org.kitei.ledger.Subject;
import org.kitei.signature.Signatures;
import org.springframework.stereotype.Component;

/** Lets the people of a sample facility do their tasks themselves, with their own passwords, as people of a real one do. */
@Component
public class SampleTasks {

    private static final int MOST = 100;

    private final Inbox inbox;
    private final TaskDesk tasks;
    private final TaskCompletion completion;
    private final Signatures signatures;
    private final Appointments appointments;
    private final FacilityDirectory facilities;

    SampleTasks(Inbox inbox, TaskDesk tasks, TaskCompletion completion, Signatures signatures, Appointments appointments,
            FacilityDirectory facilities) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.completion = completion;
        this.signatures = signatures;
        this.appointments = appointments;
        this.facilities = facilities;
    }

    /**
     * Whoever holds the role answers the open task of this form about the subject, with what the task proposes where nothing else is
     * said, and signs where it is signed.
     */
    public void does(Role role, String form, Subject about, Map<String, String> answers) {
        does(holder(role), form, () -> inbox.openAbout(about), answers);
    }

    /** The same of whoever is asked by name, or as one of several who hold the role. */
    public void does(PersonRef person, String form, Map<String, String> answers) {
        does(person, form, () -> inbox.waiting(null, MOST).tasks(), answers);
    }

    private void does(PersonRef person, String form, Supplier<List<InboxTask>> among, Map<String, String> answers) {
        as(person, () -> {
            var task = among.get().stream().filter(open -> open.form().equals(form)).findFirst()
                    .orElseThrow(() -> new IllegalStateException(person.name() + " has no task " + form)).getId();
            var typed = new LinkedHashMap<String, List<String>>();
            tasks.open(task, Locale.JAPANESE).fields().forEach(field -> typed.put(field.name(), field.values()));
            answers.forEach((key, value) -> typed.put(key, List.of(value)));
            var checked = tasks.check(task, typed, Locale.JAPANESE);
            if (!checked.accepted()) {
                throw new IllegalStateException(form + " refuses " + checked.errors());
            }
            if (checked.content() != null) {
                var proof = signatures.reauthenticate(SampleFounding.PASSWORD).orElseThrow();
                completion.completeSigned(task, checked.answers(), proof, checked.content().contentHash());
            } else {
                completion.complete(task, checked.answers());
            }
            return task;
        });
    }

    public boolean isAsked(String form, Subject about) {
        return inbox.openAbout(about).stream().anyMatch(open -> open.form().equals(form));
    }

    public <T> T as(Role role, Supplier<T> work) {
        return as(holder(role), work);
    }

    public <T> T as(PersonRef person, Supplier<T> work) {
        return FacilityContext.call(FacilityContext.requiredFacility(), person.id(), work);
    }

    public PersonRef holder(Role role) {
        return holders(role).get(0);
    }

    public List<PersonRef> holders(Role role) {
        return appointments.holders(role, facilities.today());
    }
}
