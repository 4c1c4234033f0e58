package org.kitei.maintenance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.kitei.facility.Announcement;
import org.kitei.facility.Appointments;
import org.kitei.facility.BusinessDays;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the model {@code indirect-work-check} asks of the record. Moments are in ISO 8601, as the engine takes them. */
@Component("indirectWorks")
@Transactional
public class IndirectWorkSteps {

    private static final int BUSINESS_DAYS_TO_CHECK = 5;
    private static final int BUSINESS_DAYS_REMINDED_BEFORE = 1;

    private final IndirectWorkBook book;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final BusinessDays businessDays;
    private final ApplicationEventPublisher events;

    IndirectWorkSteps(IndirectWorkBook book, Appointments appointments, FacilityDirectory facilities, BusinessDays businessDays,
            ApplicationEventPublisher events) {
        this.book = book;
        this.appointments = appointments;
        this.facilities = facilities;
        this.businessDays = businessDays;
        this.events = events;
    }

    /** When the next check is asked for: as its day begins. */
    @Transactional(readOnly = true)
    public String due(String workId) {
        return get(workId).dueOn().atStartOfDay(facilities.zone()).toInstant().toString();
    }

    /** Whose check it is: those who hold the role chosen; where nobody does, the director's. */
    @Transactional(readOnly = true)
    public String checker(String workId) {
        var role = get(workId).details().role();
        return (holders(role).isEmpty() ? Role.DIRECTOR : role).name();
    }

    /** Until when it is checked in time: the end of the day. */
    @Transactional(readOnly = true)
    public String answerDue(String workId) {
        return facilities.endOf(businessDays.after(get(workId).dueOn(), BUSINESS_DAYS_TO_CHECK)).toString();
    }

    /** When the checker is reminded: the morning of the last business day before. */
    @Transactional(readOnly = true)
    public String reminder(String workId) {
        var last = businessDays.after(get(workId).dueOn(), BUSINESS_DAYS_TO_CHECK);
        return businessDays.before(last, BUSINESS_DAYS_REMINDED_BEFORE).atStartOfDay(facilities.zone()).toInstant().toString();
    }

    public void remind(String workId) {
        tell(holders(Role.valueOf(checker(workId))), "maintenance-check.told.soon", get(workId));
    }

    /** Nobody has checked in time: those who keep contracts and the director are told as well. */
    public void escalate(String workId) {
        var work = get(workId);
        var told = new HashSet<>(holders(Role.valueOf(checker(workId))));
        told.addAll(holders(Role.CONTRACT_MANAGER));
        told.addAll(holders(Role.DIRECTOR));
        tell(told, "maintenance-check.told.overdue", work);
        book.record(book.act("indirect-work-overdue", work));
    }

    void tellImproper(IndirectWork work, String remark) {
        var told = new HashSet<>(holders(Role.CONTRACT_MANAGER));
        told.addAll(holders(Role.OPERATIONS_MANAGER));
        tell(told, "maintenance-check.told.improper", work, remark);
    }

    private void tell(Set<UUID> to, String key, IndirectWork work, String... more) {
        if (!to.isEmpty()) {
            var words = new ArrayList<>(List.of(work.details().name(), work.details().provider(), work.dueOn().toString()));
            words.addAll(List.of(more));
            events.publishEvent(new Announcement(to, key, words, "/maintenance/checks/" + work.id()));
        }
    }

    private Set<UUID> holders(Role role) {
        return new HashSet<>(appointments.holders(role, facilities.today()).stream().map(PersonRef::id).toList());
    }

    private IndirectWork get(String workId) {
        return book.get(UUID.fromString(workId));
    }
}
