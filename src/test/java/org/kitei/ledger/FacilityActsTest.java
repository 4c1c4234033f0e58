package org.kitei.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import org.kitei.KiteiTest;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.Absences;
import org.kitei.facility.Accounts;
import org.kitei.facility.Appointments;
import org.kitei.facility.DepartmentChange;
import org.kitei.facility.Deputies;
import org.kitei.facility.FacilityChange;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.FacilityEvent;
import org.kitei.facility.FacilityFounding;
import org.kitei.facility.NewFacility;
import org.kitei.facility.NewPerson;
import org.kitei.facility.People;
import org.kitei.facility.PersonChange;
import org.kitei.facility.SigningHolds;
import org.kitei.facility.Size;

@KiteiTest
@RecordApplicationEvents
class FacilityActsTest {

    @Autowired
    FacilityFounding founding;

    @Autowired
    Ledger ledger;

    @Autowired
    DataSource database;

    @Autowired
    TestHospital hospitals;

    @Autowired
    FacilityDirectory facilities;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    SigningHolds holds;

    @Autowired
    Appointments appointments;

    @Autowired
    Absences absences;

    @Autowired
    Deputies deputies;

    @Autowired
    ApplicationEvents events;

    @Test
    void theFoundingAndTheFirstPeopleAreTheFirstEntries() throws SQLException {
        var founded = founding.found(NewFacility.of("minato", "みなと病院", Size.B,
                NewPerson.of("佐藤 花子", "sato", "Tsubame-2026-kitei!")));

        var entries = FacilityContext.call(founded.facilityId(), null, () -> ledger.search(new LedgerSearch(null, null, null, null, null, 25)));
        assertThat(entries).extracting(Entry::act)
                .containsExactly("person-appointed", "person-appointed", "person-appointed", "person-entered", "facility-founded");
        assertThat(entries.get(0).details()).containsKeys("name", "role", "from");
        var findings = new ArrayList<Discrepancy>();
        try (var connection = database.getConnection()) {
            assertThat(LedgerVerification.complete().verifyOne(connection, founded.facilityId(), findings::add).entries())
                    .isEqualTo(entries.size());
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void whateverIsDoneToTheFacilityAndItsPeopleIsAnEntry() {
        var clinic = hospitals.clinic();
        var staff = clinic.who("staff");
        var founded = acts(clinic);
        clinic.as("administrator", () -> {
            var shown = facilities.settings();
            facilities.change(new FacilityChange(shown.version(), "みなと医院", shown.shortName(), shown.systems(), shown.settings()),
                    facilities.departments().stream().map(one -> new DepartmentChange(one.id(), one.name())).toList());
            people.change(staff, new PersonChange(people.details(staff).version(), "佐藤 花子", "", null, "ja", null));
        });
        var initial = clinic.as("administrator", () -> accounts.reset(staff));
        clinic.as("staff", () -> accounts.choose(staff, initial, "Kamome-2026-kitei!"));
        clinic.as("director", () -> {
            holds.confirm(holds.toConfirm().get(0).id());
            deputies.dismiss(deputies.name(staff, Set.of("decide"), hospitals.today(), null));
            absences.end(absences.record(clinic.who("director"), null, null, "学会"));
            appointments.end(appointments.of(staff).get(0).id(), hospitals.today());
            people.leave(staff, hospitals.today());
        });

        assertThat(acts(clinic).subList(0, acts(clinic).size() - founded.size())).containsExactly("person-left", "appointment-ended",
                "absence-ended", "absence-recorded", "deputy-dismissed", "deputy-named", "password-confirmed", "password-chosen",
                "password-reset", "person-changed", "facility-changed");
        assertThat(founded).containsOnly("facility-founded", "person-entered", "person-appointed");
        assertThat(events.stream(FacilityEvent.class)).hasSize(acts(clinic).size())
                .extracting(Object::getClass).contains(FacilityEvent.class.getPermittedSubclasses());
    }

    private List<String> acts(House house) {
        return house.as("director", () -> ledger.search(new LedgerSearch(null, null, null, null, null, 100))).stream().map(Entry::act).toList();
    }
}
