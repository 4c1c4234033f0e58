package org.kitei.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KiteiTest
class FoundingTest {

    private static final String PASSWORD = "Ume-no-hana9!x";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired FacilityFounding founding;
    @Autowired FacilityDirectory directory;
    @Autowired People people;
    @Autowired Appointments appointments;
    @Autowired Accounts accounts;
    @Autowired SignIn signIn;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    private String code;
    private FacilityFounding.Founded founded;

    @BeforeEach
    void found() {
        code = "f-" + UUID.randomUUID();
        founded = founding.found(NewFacility.of(code, "青空病院", Size.B, NewPerson.of("架空 大造", "director", PASSWORD)));
    }

    @Test
    void theDirectorOfANewFacilityIsItsSystemManagerToo() {
        asDirector(() -> {
            assertThat(directory.current().name()).isEqualTo("青空病院");
            assertThat(directory.today()).isEqualTo(TODAY);
            assertThat(appointments.rolesOf(founded.directorId(), TODAY))
                    .isEqualTo(Set.of(Role.DIRECTOR, Role.SYSTEM_MANAGER, Role.ADMINISTRATOR));
            assertThat(appointments.holders(Role.DIRECTOR, TODAY)).extracting(PersonRef::name).containsExactly("架空 大造");
        });
    }

    @Test
    void theDirectorAppointsFromADayUntilADay() {
        asDirector(() -> {
            var member = people.enter(NewPerson.of("例示 花子", "hanako", "Kumo7-tonbo#ri"));
            appointments.appoint(member, Role.COMMITTEE_MEMBER, null, TODAY.plusDays(1), TODAY.plusDays(3));
            assertThat(appointments.rolesOf(member, TODAY)).isEmpty();
            assertThat(appointments.rolesOf(member, TODAY.plusDays(1))).containsExactly(Role.COMMITTEE_MEMBER);
            assertThat(appointments.rolesOf(member, TODAY.plusDays(3))).containsExactly(Role.COMMITTEE_MEMBER);
            assertThat(appointments.rolesOf(member, TODAY.plusDays(4))).isEmpty();
        });
    }

    @Test
    void nobodyButTheDirectorAppoints() {
        var member = FacilityContext.call(founded.facilityId(), founded.directorId(),
                () -> people.enter(NewPerson.of("例示 花子", "hanako", "Kumo7-tonbo#ri")));
        FacilityContext.run(founded.facilityId(), member, () ->
                assertThatThrownBy(() -> appointments.appoint(member, Role.DIRECTOR, null, TODAY, null))
                        .isInstanceOfSatisfying(NotAllowed.class, e -> assertThat(e.whoCan()).containsExactly(Role.DIRECTOR)));
    }

    @Test
    void aNewDirectorTakesOverFromTheFormerOnTheDay() {
        asDirector(() -> {
            var successor = people.enter(NewPerson.of("例示 花子", "hanako", "Kumo7-tonbo#ri"));
            appointments.appoint(successor, Role.DIRECTOR, null, TODAY.plusDays(10), null);
            assertThat(appointments.holders(Role.DIRECTOR, TODAY.plusDays(9))).extracting(PersonRef::id)
                    .containsExactly(founded.directorId());
            assertThat(appointments.holders(Role.DIRECTOR, TODAY.plusDays(10))).extracting(PersonRef::id)
                    .containsExactly(successor);
        });
    }

    @Test
    void theLastAdministratorCannotLeave() {
        asDirector(() -> assertThatThrownBy(() -> people.leave(founded.directorId(), TODAY))
                .isInstanceOf(InvalidInput.class));
    }

    @Test
    void anotherFacilitySeesNothing() {
        var other = founding.found(
                NewFacility.of("f-" + UUID.randomUUID(), "別の診療所", Size.C, NewPerson.of("仮名 次郎", "director", PASSWORD)));
        FacilityContext.run(other.facilityId(), other.directorId(), () -> {
            assertThat(people.find(founded.directorId())).isEmpty();
            assertThat(appointments.rolesOf(founded.directorId(), TODAY)).isEmpty();
            assertThat(people.active()).extracting(PersonRef::name).containsExactly("仮名 次郎");
            assertThat(people.list(PeopleQuery.everyone(), 25)).hasSize(1);
            assertThatThrownBy(() -> accounts.authenticate(founded.directorId(), PASSWORD)).isInstanceOf(NoSuchRecord.class);
        });
        assertThat(people.find(founded.directorId())).as("outside any facility").isEmpty();
    }

    @Test
    void theSignInNameDoesNotCareForWidthAndCapitals() {
        assertThat(signIn.attempt(code, "ＤＩＲＥＣＴＯＲ", PASSWORD, "192.0.2.1"))
                .isInstanceOfSatisfying(SignIn.Accepted.class, accepted ->
                        assertThat(accepted.personId()).isEqualTo(founded.directorId()));
    }

    @Test
    void theAnswerIsTheSameForAWrongNamePasswordOrFacility() {
        assertThat(signIn.attempt(code, "director", "wrong", "192.0.2.1")).isEqualTo(new SignIn.Refused());
        assertThat(signIn.attempt(code, "nobody", PASSWORD, "192.0.2.1")).isEqualTo(new SignIn.Refused());
        assertThat(signIn.attempt("no-such", "director", PASSWORD, "192.0.2.1")).isEqualTo(new SignIn.Refused());
    }

    @Test
    void guessingIsSlowedDownWhetherTheNameExistsOrNot() {
        for (var name : new String[] {"director", "nobody"}) {
            for (int i = 0; i < 5; i++) {
                assertThat(signIn.attempt(code, name, "wrong", "192.0.2.2")).isInstanceOf(SignIn.Refused.class);
            }
            assertThat(signIn.attempt(code, name, PASSWORD, "192.0.2.2")).isInstanceOf(SignIn.Throttled.class);
        }
    }

    @Test
    void strangersWhoKnowANameCannotKeepTheDirectorFromSigning() {
        for (int i = 0; i < 10; i++) {
            signIn.attempt(code, "director", "wrong", "192.0.2.3");
        }
        asDirector(() -> assertThat(accounts.authenticate(founded.directorId(), PASSWORD)).isTrue());
    }

    @Test
    void guessingWhenSigningIsSlowedDownToo() {
        asDirector(() -> {
            for (int i = 0; i < 5; i++) {
                assertThat(accounts.authenticate(founded.directorId(), "wrong")).isFalse();
            }
            assertThatThrownBy(() -> accounts.authenticate(founded.directorId(), PASSWORD))
                    .isInstanceOf(TooManyAttempts.class);
        });
    }

    @Test
    void namesThatStrangersTypedAreNotKeptForEver() {
        signIn.attempt(code, "nobody", "wrong", "192.0.2.4");
        try {
            var later = TestClock.START.plus(Duration.ofDays(36_500));
            clock.set(later);
            signIn.attempt(code, "somebody", "wrong", "192.0.2.4");
            assertThat(jdbc.sql("select count(*) from attempt_throttle where last_at < :later")
                    .param("later", later.atOffset(ZoneOffset.UTC)).query(Integer.class).single()).isZero();
        } finally {
            clock.set(TestClock.START);
        }
    }

    @Test
    void nobodyLeavesOnADayThatHasPassed() {
        asDirector(() -> {
            var member = people.enter(NewPerson.of("例示 花子", "hanako", "Kumo7-tonbo#ri"));
            assertThatThrownBy(() -> people.leave(member, TODAY.minusDays(1))).isInstanceOf(InvalidInput.class);
        });
    }

    @Test
    void aSampleKeepsTheNameThatMarksIt() {
        var sample = founding.found(new NewFacility("s-" + UUID.randomUUID(), "見本病院（実在しません）", "見本病院", Size.B,
                ZoneId.of("Asia/Tokyo"), true, List.of(), List.of(), FacilityProfile.Settings.defaults(),
                NewPerson.of("架空 大造", "director", PASSWORD), null));
        FacilityContext.run(sample.facilityId(), sample.directorId(), () -> {
            var shown = directory.settings();
            assertThatThrownBy(() -> directory.change(new FacilityChange(shown.version(), "本物病院", shown.shortName(),
                    shown.systems(), shown.settings()), List.of())).isInstanceOf(InvalidInput.class);
        });
    }

    @Test
    void aTakenCodeIsToldAtItsField() {
        assertThatThrownBy(() -> founding.found(
                NewFacility.of(code, "同じ", Size.C, NewPerson.of("仮名 次郎", "director", PASSWORD))))
                .isInstanceOfSatisfying(InvalidInput.class, e ->
                        assertThat(e.problems()).extracting(InvalidInput.Problem::field).containsExactly("code"));
    }

    private void asDirector(Runnable work) {
        FacilityContext.run(founded.facilityId(), founded.directorId(), work);
    }
}
