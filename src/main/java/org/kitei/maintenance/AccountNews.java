package org.kitei.maintenance;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.kitei.facility.Announcement;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.kitei.maintenance.AccountNotSwitched.Wanted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells people of accounts that are to be opened or closed. */
@Component
class AccountNews {

    /** The same in every language. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final WindowBook book;
    private final WorkBook works;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final ApplicationEventPublisher events;

    AccountNews(WindowBook book, WorkBook works, Appointments appointments, FacilityDirectory facilities, ApplicationEventPublisher events) {
        this.book = book;
        this.works = works;
        this.appointments = appointments;
        this.facilities = facilities;
        this.events = events;
    }

    /** Those who open and close accounts, and those who answer for the systems. */
    Set<UUID> keepers() {
        var keepers = new HashSet<>(holders(Role.OPERATIONS_MANAGER));
        keepers.addAll(holders(Role.SYSTEM_MANAGER));
        return keepers;
    }

    private Set<UUID> holders(Role role) {
        return new HashSet<>(appointments.holders(role, facilities.today()).stream().map(PersonRef::id).toList());
    }

    void tellPlanned(WorkView work) {
        publish(holders(Role.OPERATIONS_MANAGER), "maintenance.told.account-planned", work.address(), work.number(), WorkNews.named(work.plan().title(), work.emergency()),
                moment(work.plan().from()), moment(work.plan().until()));
    }

    void tell(Set<UUID> to, String key, AccountWindow window) {
        var work = works.get(window.workId());
        publish(to, key, "/maintenance/accounts", window.system(), book.account(window).map(MaintenanceAccount::name).orElse("—"), WorkNews.named(work.number(), work.emergency()),
                moment(window.until()));
    }

    void publish(AccountWindow window, Wanted wanted) {
        events.publishEvent(new AccountNotSwitched(window.id(), window.workId(), window.system(),
                book.account(window).map(MaintenanceAccount::name).orElse(""), wanted, window.failure()));
    }

    private void publish(Set<UUID> to, String key, String address, String... words) {
        if (!to.isEmpty()) {
            events.publishEvent(new Announcement(to, key, List.of(words), address));
        }
    }

    private String moment(Instant moment) {
        return MOMENT.format(moment.atZone(facilities.zone()));
    }
}
