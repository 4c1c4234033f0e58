package org.kitei.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.TestHospital.Refused;
import org.kitei.facility.Announcement;
import org.kitei.facility.Appointments;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Naming;
import org.kitei.facility.NewAppointment;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.People;
import org.kitei.facility.Role;
import org.kitei.inbox.AlsoWaiting;
import org.kitei.inbox.TaskClosed;
import org.kitei.ledger.Entry;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.kitei.regulation.TestCases;
import org.kitei.signature.Signatures;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** The director names a person, and the person answers. */
@KiteiTest
@RecordApplicationEvents
class AppointmentTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired Naming naming;
    @Autowired FirstSteps first;
    @Autowired Appointments appointments;
    @Autowired People people;
    @Autowired Signatures signatures;
    @Autowired Ledger ledger;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired TestClock clock;
    @Autowired ApplicationEvents events;

    private House hospital;

    @BeforeEach
    void found() {
        clock.set(TestClock.START);
        hospital = hospitals.hospital();
    }

    @Test
    void theRoleIsHeldFromItsFirstDayOnceThePersonHasAccepted() {
        var id = name("staff", Role.SECRETARY, "2026-12-01", null);
        clock.set(TestClock.START.plus(Duration.ofDays(1)));
        assertThat(roles("staff", "2026-12-01")).doesNotContain(Role.SECRETARY);
        assertThat(hospitals.waiting(hospital, "staff")).containsExactly("accept-appointment");

        hospitals.does(hospital, "staff", "accept-appointment", Map.of("answer", "accept"));
        assertThat(roles("staff", "2026-11-30")).doesNotContain(Role.SECRETARY);
        assertThat(roles("staff", "2026-12-01")).contains(Role.SECRETARY);
        assertThat(hospital.as("director", naming::waiting)).isEmpty();
        assertThat(acts(id)).containsExactly("nomination-accepted", "signed", "person-named");
        assertThat(told("appointment.told.accepted")).containsExactly(hospital.who("director"));
        assertThat(hospital.as("director", () -> signatures.on(new Subject("nomination", id)))).singleElement().satisfies(one -> {
            assertThat(one.meaning()).isEqualTo("任命");
            assertThat(one.statement()).contains("試験 staff").contains("事務局").contains("2026年12月1日");
        });
    }

    @Test
    void whoAcceptsAfterTheFirstDayHoldsTheRoleFromThatDay() {
        name("staff", Role.SECRETARY, "2026-11-24", null);
        clock.set(TestClock.START.plus(Duration.ofDays(8)));
        hospitals.does(hospital, "staff", "accept-appointment", Map.of("answer", "accept"));
        assertThat(roles("staff", "2026-11-29")).doesNotContain(Role.SECRETARY);
        assertThat(roles("staff", "2026-11-30")).contains(Role.SECRETARY);
    }

    @Test
    void whoDeclinesSaysWhyAndTheDirectorIsTold() {
        var id = name("staff", Role.SECRETARY, "2026-12-01", null);
        assertThat(catchThrowableOfType(Refused.class, () -> hospitals.does(hospital, "staff", "accept-appointment",
                Map.of("answer", "decline"))).errors()).containsKey("reason");
        hospitals.does(hospital, "staff", "accept-appointment", Map.of("answer", "decline", "reason", "ほかの役割で手いっぱい。"));
        assertThat(roles("staff", "2026-12-01")).doesNotContain(Role.SECRETARY);
        assertThat(acts(id)).contains("nomination-declined");
        assertThat(told("appointment.told.declined")).containsExactly(hospital.who("director"));
    }

    @Test
    void whoNamesThemselfHasTheRoleByTheirSignature() {
        name("director", Role.AUDIT_MANAGER, "2026-11-22", null);
        assertThat(roles("director", "2026-11-22")).contains(Role.AUDIT_MANAGER);
        assertThat(hospitals.waiting(hospital, "director")).isEmpty();
    }

    @Test
    void aRoleThatACaseNeedsAndNobodyHoldsNorIsOfferedStandsAtTheDirectorsHome() {
        assertThat(first("director")).isEmpty();
        hospital.as("director", () -> appointments.end(appointments.of(hospital.who("secretary")).get(0).id(), hospitals.today()));
        clock.set(TestClock.START.plus(Duration.ofDays(1)));
        assertThat(first("director")).containsExactly("役割につく人を任命する：事務局");
        assertThat(first("staff")).isEmpty();
        name("staff", Role.SECRETARY, "2026-12-01", null);
        assertThat(first("director")).isEmpty();
    }

    private List<String> first(String who) {
        return hospital.as(who, () -> first.ofPersonAtWork(Locale.JAPANESE)).stream().map(AlsoWaiting.Line::title).toList();
    }

    @Test
    void onlyTheDirectorNamesAndOnlyWithTheirPassword() {
        assertThatThrownBy(() -> hospital.as("administrator", () -> naming.name(wanted("staff", Role.SECRETARY), TestHospital.PASSWORD)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> hospital.as("director", () -> naming.name(wanted("staff", Role.SECRETARY), "ちがう")))
                .isInstanceOf(InvalidInput.class);
        assertThat(hospital.as("director", naming::waiting)).isEmpty();
    }

    @Test
    void theDirectorSignsTheEndOfATermAndThePersonIsTold() {
        var term = hospital.as("director", () -> appointments.of(hospital.who("secretary"))).get(0);
        var day = LocalDate.parse("2026-12-31");
        assertThatThrownBy(() -> hospital.as("administrator", () -> naming.end(term.id(), day, TestHospital.PASSWORD)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> hospital.as("director", () -> naming.end(term.id(), day, "ちがう"))).isInstanceOf(InvalidInput.class);
        assertThat(roles("secretary", "2027-01-01")).contains(Role.SECRETARY);

        hospital.as("director", () -> naming.end(term.id(), day, TestHospital.PASSWORD));
        assertThat(roles("secretary", "2026-12-31")).contains(Role.SECRETARY);
        assertThat(roles("secretary", "2027-01-01")).isEmpty();
        assertThat(told("appointment.told.ended")).containsExactly(hospital.who("secretary"));
        var about = new Subject("person", hospital.who("secretary"));
        assertThat(hospital.as("director", () -> signatures.on(about))).singleElement().satisfies(one -> {
            assertThat(one.meaning()).isEqualTo("解任");
            assertThat(one.statement()).contains("試験 secretary").contains("事務局").contains("2026年12月31日");
        });
        assertThat(hospital.as("director", () -> ledger.about(about))).extracting(entry -> entry.act()).startsWith("appointment-ended", "signed");
    }

    @Test
    void aTermForWhichWorkWaitsEndsOnlyWhereSomebodyElseHoldsTheRoleThen() {
        cases.enact(hospital);
        cases.submit(hospital);
        var term = hospital.as("director", () -> appointments.of(hospital.who("secretary"))).get(0);
        var day = LocalDate.parse("2026-12-31");
        assertThat(catchThrowableOfType(InvalidInput.class, () -> hospital.as("director", () -> naming.end(term.id(), day, TestHospital.PASSWORD)))
                .problems()).extracting(InvalidInput.Problem::key).containsExactly("facility.appointment.end.orphaned");
        hospital.as("director", () -> appointments.appoint(hospital.who("staff"), Role.SECRETARY, null, day, null));
        hospital.as("director", () -> naming.end(term.id(), day, TestHospital.PASSWORD));
        assertThat(roles("secretary", "2027-01-01")).isEmpty();
    }

    @Test
    void aNamingTakenBackIsNoLongerAsked() {
        var id = name("staff", Role.SECRETARY, "2026-12-01", null);
        var task = hospitals.task(hospital, "staff", "accept-appointment").getId();
        assertThatThrownBy(() -> hospital.as("staff", () -> naming.withdraw(id))).isInstanceOf(NotAllowed.class);
        hospital.as("director", () -> naming.withdraw(id));
        assertThat(hospitals.waiting(hospital, "staff")).isEmpty();
        assertThatThrownBy(() -> hospitals.does(hospital, "staff", task, "accept-appointment", Map.of("answer", "accept")))
                .isInstanceOf(TaskClosed.class);
        assertThat(acts(id)).contains("nomination-withdrawn");
    }

    @Test
    void anAnswerThatIsOverdueIsRemindedOfAndAfterAMonthTheNamingIsVoid() {
        var id = name("staff", Role.SECRETARY, "2026-12-01", null);
        var due = hospital.as("director", naming::waiting).get(0).due();
        hospitals.travelTo(hospital, due);
        assertThat(told("appointment.told.overdue")).containsExactlyInAnyOrder(hospital.who("staff"), hospital.who("director"));
        assertThat(hospitals.waiting(hospital, "staff")).containsExactly("accept-appointment");
        hospitals.travelTo(hospital, due.plus(Duration.ofDays(30)));
        assertThat(hospitals.waiting(hospital, "staff")).isEmpty();
        assertThat(acts(id)).contains("nomination-expired");
    }

    @Test
    void aNamingIsNoLongerAcceptedOnceItsTermIsOver() {
        name("staff", Role.OPERATIONS_MANAGER, "2026-11-23", "2026-11-25");
        clock.set(TestClock.START.plus(Duration.ofDays(5)));
        assertThat(catchThrowableOfType(Refused.class, () -> hospitals.does(hospital, "staff", "accept-appointment",
                Map.of("answer", "accept"))).errors()).containsOnlyKeys("answer");
    }

    @Test
    void whoLeavesIsAskedNoMore() {
        var id = name("staff", Role.SECRETARY, "2026-12-01", null);
        hospital.as("administrator", () -> people.leave(hospital.who("staff"), LocalDate.parse("2026-11-30")));
        assertThat(hospitals.waiting(hospital, "staff")).isEmpty();
        assertThat(acts(id)).contains("nomination-withdrawn");
    }

    @Test
    void thePagesLeadFromTheRoleToTheSignatureAndToTheAnswer() throws Exception {
        var address = "/appointments/new/" + hospital.who("staff");
        browser.perform(post(address).param("role", "SECRETARY").param("from", "2026-12-01").with(csrf())
                        .with(visitors.as(hospital, "director")))
                .andExpect(status().isOk()).andExpect(content().string(containsString("試験 staffさんを、2026年12月1日")));
        browser.perform(post(address + "/sign").param("role", "SECRETARY").param("from", "2026-12-01").param("password", "ちがう")
                        .with(csrf()).with(visitors.as(hospital, "director")))
                .andExpect(status().isOk()).andExpect(content().string(containsString("パスワードが違います")));
        browser.perform(post(address + "/sign").param("role", "SECRETARY").param("from", "2026-12-01")
                        .param("password", TestHospital.PASSWORD).with(csrf()).with(visitors.as(hospital, "director")))
                .andExpect(redirectedUrl("/appointments"));
        browser.perform(get("/appointments").with(visitors.as(hospital, "director")))
                .andExpect(content().string(containsString("回答を待っている任命")));
        var task = "/tasks/" + hospitals.task(hospital, "staff", "accept-appointment").getId();
        browser.perform(get(task).with(visitors.as(hospital, "staff")))
                .andExpect(content().string(containsString("任命を受けますか"))).andExpect(content().string(containsString("院長 太郎")));
        browser.perform(post(task).param("answer", "accept").with(csrf()).with(visitors.as(hospital, "staff")))
                .andExpect(redirectedUrl(task + "/receipt"));
        browser.perform(get(task + "/receipt").with(visitors.as(hospital, "staff"))).andExpect(status().isOk());
        assertThat(roles("staff", "2026-12-01")).contains(Role.SECRETARY);
    }

    private NewAppointment wanted(String who, Role role) {
        return new NewAppointment(hospital.who(who), role, null, LocalDate.parse("2026-12-01"), null);
    }

    /** The naming's id; of one that is settled at once, none. */
    private @Nullable UUID name(String who, Role role, String from, @Nullable String until) {
        return hospital.as("director", () -> {
            naming.name(new NewAppointment(hospital.who(who), role, null, LocalDate.parse(from),
                    until == null ? null : LocalDate.parse(until)), TestHospital.PASSWORD);
            return naming.waiting().stream().findFirst().map(Naming.Waiting::id).orElse(null);
        });
    }

    private Set<Role> roles(String who, String day) {
        return hospital.as("director", () -> appointments.rolesOf(hospital.who(who), LocalDate.parse(day)));
    }

    private java.util.List<String> acts(UUID nomination) {
        return hospital.as("director", () -> ledger.about(new Subject("nomination", nomination))).stream().map(Entry::act).toList();
    }

    private Set<UUID> told(String key) {
        return events.stream(Announcement.class).filter(one -> one.key().equals(key)).findFirst().orElseThrow().to();
    }
}
