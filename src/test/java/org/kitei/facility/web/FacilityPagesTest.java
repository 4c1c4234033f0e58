package org.kitei.facility.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.kitei.web.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.FacilityFounding;
import org.kitei.facility.NewFacility;
import org.kitei.facility.NewPerson;
import org.kitei.facility.People;
import org.kitei.facility.PeopleQuery;
import org.kitei.facility.PersonDetails;
import org.kitei.facility.Role;
import org.kitei.facility.Size;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@KiteiTest
class FacilityPagesTest {

    private static final String PASSWORD = "Ume-no-hana9!x";

    @Autowired MockMvc mvc;
    @Autowired FacilityFounding founding;
    @Autowired FacilityDirectory facility;
    @Autowired People people;
    @Autowired Appointments appointments;
    @Autowired TestClock clock;

    private FacilityFounding.Founded founded;
    private UUID staff;

    @BeforeEach
    void found() {
        founded = found(Size.B);
        staff = inFacility(() -> people.enter(NewPerson.of("利用 里奈", "rina", "Kumo7-tonbo#ri")));
    }

    @Test
    void everyPageOpens() throws Exception {
        var term = inFacility(() -> appointments.of(founded.directorId()).get(0).id());
        for (var address : new String[] {"/people", "/people?q=利用&former=true", "/people/new", "/people/" + staff,
            "/people/upload", "/people/upload/example.csv", "/appointments", "/appointments/new", "/appointments/new/" + staff,
            "/appointments/" + term + "/end", "/settings", "/account", "/account/password"}) {
            for (var language : new String[] {"ja", "en"}) {
                mvc.perform(get(address).param("lang", language).with(director())).andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
    }

    @Test
    void whoseRolesDoNotReachIsToldWhoCan() throws Exception {
        mvc.perform(get("/people").with(signedInAs(founded.facilityId(), staff)))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("架空 大造（管理担当）")));
    }

    @Test
    void anotherFacilitysRecordsDoNotExist() throws Exception {
        var other = found(Size.C);
        for (var address : new String[] {"/people/" + staff, "/appointments/new/" + staff, "/people/" + UUID.randomUUID(),
            "/people/not-an-id", "/appointments/" + staff + "/end"}) {
            mvc.perform(get(address).with(signedInAs(other.facilityId(), other.directorId()))).andExpect(status().isNotFound());
        }
        mvc.perform(post("/people/" + staff + "/password").with(csrf()).with(signedInAs(other.facilityId(), other.directorId())))
                .andExpect(status().isNotFound());
        mvc.perform(post("/people/" + staff + "/leave").param("lastDay", "2026-12-01").with(csrf())
                        .with(signedInAs(other.facilityId(), other.directorId())))
                .andExpect(status().isNotFound());
    }

    @Test
    void anEnteredPersonGetsAPasswordThatIsShownOnceAndMustBeChanged() throws Exception {
        mvc.perform(post("/people").with(csrf()).with(director())
                        .param("name", "例示 花子").param("language", "ja").param("signInName", "Hanako"))
                .andExpect(status().isFound()).andExpect(flash().attributeExists("initialPassword"));
        var hanako = inFacility(() -> people.list(new PeopleQuery("例示", null, false, "", new UUID(0, 0)), 5)).get(0);
        assertThat(hanako.signInName()).isEqualTo("hanako");
        mvc.perform(get("/appointments").with(signedInAs(founded.facilityId(), hanako.id())))
                .andExpect(redirectedUrl("/account/password"));
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndWhatWasTypedStays() throws Exception {
        mvc.perform(post("/people").with(csrf()).with(director())
                        .param("name", "例示 花子").param("language", "ja").param("signInName", "director"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("このサインイン名は使われています")))
                .andExpect(content().string(containsString("value=\"例示 花子\"")))
                .andExpect(content().string(containsString("<title>エラー")));
    }

    @Test
    void twoAtOnceAreToldThatTheOtherWasFaster() throws Exception {
        change("1 つめ", 0).andExpect(status().isFound());
        change("2 つめ", 0).andExpect(status().isConflict());
        assertThat(inFacility(() -> people.get(staff)).name()).isEqualTo("1 つめ");
    }

    @Test
    void aTableWithABadLineEntersNobody() throws Exception {
        var table = "氏名,サインイン名\n例示 花子,hanako\n,saburo\n";
        mvc.perform(multipart("/people/upload")
                        .file(new MockMultipartFile("file", "people.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)))
                        .with(csrf()).with(director()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1行に直すところがあります")));
        mvc.perform(post("/people/upload/confirmed").param("text", table).with(csrf()).with(director()))
                .andExpect(status().isOk());
        assertThat(names()).doesNotContain("例示 花子");
    }

    @Test
    void daysAndTextNoDatabaseHoldsAreNoFailures() throws Exception {
        mvc.perform(post("/people/" + staff + "/leave").param("lastDay", "+999999999-12-31").with(csrf()).with(director()))
                .andExpect(status().isOk()).andExpect(content().string(containsString("1900年から2200年までの日")));
        mvc.perform(get("/people").param("q", "a\u0000b").with(director())).andExpect(status().isOk());
        mvc.perform(get("/tasks").param("dueAfter", "+1000000000-01-01T00:00:00Z").param("idAfter", "x").with(director()))
                .andExpect(status().isOk());
    }

    @Test
    void whoMayNotSaveTheSettingsReadsThemAndWhoCan() throws Exception {
        inFacility(() -> appointments.appoint(staff, Role.ADMINISTRATOR, null, LocalDate.of(2026, 11, 22), null));
        var term = inFacility(() -> appointments.of(founded.directorId())).stream()
                .filter(held -> held.role() == Role.ADMINISTRATOR).findFirst().orElseThrow();
        mvc.perform(get("/settings").with(director())).andExpect(content().string(containsString("設定を保存する")));
        inFacility(() -> {
            appointments.end(term.id(), LocalDate.of(2026, 11, 22));
            return term;
        });
        clock.set(TestClock.START.plus(Duration.ofDays(1)));
        mvc.perform(get("/settings").with(director()))
                .andExpect(content().string(not(containsString("設定を保存する"))))
                .andExpect(content().string(containsString("変えられるのは利用 里奈さん")));
        clock.set(TestClock.START);
    }

    @Test
    void aGoodTableEntersEverybodyOnce() throws Exception {
        var table = "氏名,サインイン名\n例示 花子,hanako\n例示 三郎,\n";
        mvc.perform(post("/people/upload/confirmed").param("text", table).with(csrf()).with(director()))
                .andExpect(redirectedUrl("/people/upload")).andExpect(flash().attribute("entered", 2));
        mvc.perform(post("/people/upload/confirmed").param("text", table).with(csrf()).with(director()))
                .andExpect(status().isOk());
        assertThat(names()).containsOnlyOnce("例示 花子");
    }

    @Test
    void theDirectorAppointsAndEndsOnThePages() throws Exception {
        mvc.perform(post("/appointments/new/" + founded.directorId() + "/sign").with(csrf()).with(director())
                        .param("role", "COMMITTEE_CHAIR").param("from", "2026-11-22").param("password", PASSWORD))
                .andExpect(redirectedUrl("/appointments"));
        mvc.perform(get("/appointments").with(director())).andExpect(content().string(containsString("架空 大造")));
        var term = inFacility(() -> appointments.of(founded.directorId())).stream()
                .filter(one -> one.role() == Role.COMMITTEE_CHAIR).findFirst().orElseThrow();
        mvc.perform(post("/appointments/" + term.id() + "/end").param("lastDay", "2026-11-30").with(csrf()).with(director()))
                .andExpect(content().string(containsString("架空 大造さんの委員長の任期を、2026年11月30日（月）で終えます。")));
        mvc.perform(post("/appointments/" + term.id() + "/end/sign").param("lastDay", "2026-11-30").param("password", "wrong")
                        .with(csrf()).with(director()))
                .andExpect(content().string(containsString("id=\"password-error\"")));
        assertThat(inFacility(() -> appointments.holders(Role.COMMITTEE_CHAIR, LocalDate.of(2026, 12, 1)))).hasSize(1);
        mvc.perform(post("/appointments/" + term.id() + "/end/sign").param("lastDay", "2026-11-30").param("password", PASSWORD)
                        .with(csrf()).with(director()))
                .andExpect(redirectedUrl("/appointments"));
        assertThat(inFacility(() -> appointments.holders(Role.COMMITTEE_CHAIR, LocalDate.of(2026, 12, 1)))).isEmpty();
    }

    @Test
    void settingsAreSavedWithTheirDepartments() throws Exception {
        mvc.perform(post("/settings").with(csrf()).with(director())
                        .param("version", "0").param("name", "青空総合病院").param("shortName", "青空")
                        .param("departments[0].id", "").param("departments[0].name", "看護部")
                        .param("departments[1].id", "").param("departments[1].name", "")
                        .param("systems", "電子カルテシステム\n医事会計システム").param("auditsPerYear", "4")
                        .param("checkIntervalMonths", "1").param("trainingsPerYear", "2").param("reviewIntervalMonths", "12")
                        .param("auditor", "").param("passwordComposition", "true"))
                .andExpect(redirectedUrl("/settings"));
        var profile = inFacility(() -> facility.current());
        assertThat(profile.systems()).containsExactly("電子カルテシステム", "医事会計システム");
        assertThat(profile.settings().trainingsPerYear()).isEqualTo(2);
        assertThat(inFacility(() -> facility.departments())).hasSize(1);
        mvc.perform(post("/settings").with(csrf()).with(director()).param("version", "1").param("name", "")
                        .param("auditsPerYear", "たくさん"))
                .andExpect(status().isOk()).andExpect(content().string(containsString("value=\"たくさん\"")));
    }

    @Test
    void theLedgerTellsWhichValuesOfTheFacilityChanged() throws Exception {
        mvc.perform(post("/settings").with(csrf()).with(director())
                        .param("version", "0").param("name", "青空総合病院").param("shortName", "青空病院")
                        .param("systems", "").param("auditsPerYear", "6")
                        .param("checkIntervalMonths", "1").param("trainingsPerYear", "1").param("reviewIntervalMonths", "12")
                        .param("auditor", "").param("passwordComposition", "true"))
                .andExpect(redirectedUrl("/settings"));
        mvc.perform(get("/ledger").with(director()))
                .andExpect(content().string(containsString("青空病院 → 青空総合病院")))
                .andExpect(content().string(containsString("4 → 6")));
    }

    @Test
    void aFacilityThatDoesNotAskForDigitsAndSymbolsTakesAPasswordOfWords() throws Exception {
        mvc.perform(choosing("umenohanagasaita")).andExpect(content().string(containsString("文字、数字、記号をすべて使ってください。")));
        mvc.perform(post("/settings").with(csrf()).with(director())
                        .param("version", "0").param("name", "青空病院").param("shortName", "青空病院")
                        .param("systems", "").param("auditsPerYear", "4").param("checkIntervalMonths", "1")
                        .param("trainingsPerYear", "1").param("reviewIntervalMonths", "12").param("auditor", ""))
                .andExpect(redirectedUrl("/settings"));
        mvc.perform(get("/account/password").with(director())).andExpect(content().string(not(containsString("記号をすべて使います"))));
        mvc.perform(choosing("umenohanagasaita")).andExpect(redirectedUrl("/sign-in?chosen"));
    }

    private MockHttpServletRequestBuilder choosing(String password) {
        return post("/account/password").with(csrf()).with(director())
                .param("present", PASSWORD).param("password", password).param("passwordAgain", password);
    }

    @Test
    void aPersonChangesTheirOwnPasswordAndSignsInWithIt() throws Exception {
        mvc.perform(post("/account/password").with(csrf()).with(director())
                        .param("present", "wrong").param("password", "Kinmokusei8#").param("passwordAgain", "Kinmokusei8#"))
                .andExpect(content().string(containsString("いまのパスワードが違います")))
                .andExpect(content().string(not(containsString("Kinmokusei8"))));
        mvc.perform(post("/account/password").with(csrf()).with(director())
                        .param("present", PASSWORD).param("password", "Yuyake8#koyake").param("passwordAgain", "Yuyake8#koyake"))
                .andExpect(redirectedUrl("/sign-in?chosen"));
        mvc.perform(get("/account").with(director())).andExpect(redirectedUrl("/sign-in?ended"));
    }

    private ResultActions change(String name, int version) throws Exception {
        return mvc.perform(post("/people/" + staff).with(csrf()).with(director())
                .param("version", String.valueOf(version)).param("name", name).param("language", "ja"));
    }

    private FacilityFounding.Founded found(Size size) {
        return founding.found(
                NewFacility.of("f-" + UUID.randomUUID(), "青空病院", size, NewPerson.of("架空 大造", "director", PASSWORD)));
    }

    private RequestPostProcessor director() {
        return signedInAs(founded.facilityId(), founded.directorId());
    }

    private List<String> names() {
        return inFacility(() -> people.list(PeopleQuery.everyone(), 100)).stream().map(PersonDetails::name).toList();
    }

    private <T> T inFacility(Supplier<T> work) {
        return FacilityContext.call(founded.facilityId(), founded.directorId(), work);
    }
}
