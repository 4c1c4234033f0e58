package org.kitei.facility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

/** Who can sign in to a sample, told to everyone: as long as the deployment holds nothing but samples. */
@Service
public class SampleSignIns {

    private final FacilityRecords facilities;
    private final PersonRecords people;
    private final AccountRecords accounts;
    private final HeldRoles held;
    private final Clock clock;

    SampleSignIns(FacilityRecords facilities, PersonRecords people, AccountRecords accounts,
            HeldRoles held, Clock clock) {
        this.facilities = facilities;
        this.people = people;
        this.accounts = accounts;
        this.held = held;
        this.clock = clock;
    }

    /** Empty where there is a real facility. */
    public List<SampleSignIn> listed() {
        if (facilities.existsBySampleFalse()) {
            return List.of();
        }
        return facilities.findAllBySampleTrueAndReadyTrueOrderByFoundedAt().stream()
                .flatMap(facility -> FacilityContext.call(facility.id(), null, () -> of(facility)).stream())
                .toList();
    }

    private List<SampleSignIn> of(Facility facility) {
        var today = LocalDate.now(clock.withZone(facility.zone()));
        var active = people.activeOn(today);
        var names = accounts.findAllByPersonIdIn(active.stream().map(Person::id).toList()).stream()
                .collect(Collectors.toMap(Account::personId, Account::signInName));
        return active.stream()
                .filter(person -> names.containsKey(person.id()))
                .map(person -> new SampleSignIn(facility.code(), person.name(),
                        held.of(person.id(), today).stream().sorted().toList(),
                        names.get(person.id()), SampleFounding.PASSWORD))
                .sorted(Comparator.comparing(SampleSignIn::weightiest).thenComparing(SampleSignIn::signInName))
                .toList();
    }

    /** @param roles held today, the weightiest first */
    public record SampleSignIn(
            String facilityCode, String personName, List<Role> roles, String signInName, String password) {

        private Role weightiest() {
            return roles.stream().findFirst().orElse(Role.STAFF);
        }
    }
}
