package org.kitei.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.Traces;
import org.kitei.attachment.AttachmentKind;
import org.kitei.attachment.Attachments;
import org.kitei.committee.ResolutionRules;
import org.kitei.committee.RuleChoice;
import org.kitei.committee.RuleChoice.Part;
import org.kitei.committee.RuleReading;
import org.kitei.contract.AgreementKeeping;
import org.kitei.contract.AgreementReading;
import org.kitei.contract.ContractorDetails;
import org.kitei.contract.Contractors;
import org.kitei.contract.Terms;
import org.kitei.facility.Absences;
import org.kitei.facility.Accounts;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.Announcement;
import org.kitei.facility.Appointments;
import org.kitei.facility.Deputies;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Naming;
import org.kitei.facility.NewAppointment;
import org.kitei.facility.NewPerson;
import org.kitei.facility.People;
import org.kitei.facility.SigningHolds;
import org.kitei.facility.Role;
import org.kitei.guideline.CoverageStatements;
import org.kitei.maintenance.AccountRegister;
import org.kitei.maintenance.IndirectWorkDetails;
import org.kitei.maintenance.IndirectWorkKeeping;
import org.kitei.maintenance.NewAccount;
import org.kitei.notice.Notices;
import org.kitei.regulation.TestCases;
import org.kitei.signature.Signatures;
import org.kitei.text.ProvisionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the program, asked by those who may and by those of another facility. */
@KiteiTest
class AddressesTest {

    /** Stands in everything by which facility A could be recognised. */
    private static final String SECRET = "ひみつ";
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private record Address(HttpMethod method, String pattern, AllowedTo allowed) {

        /** A handler of this address that names roles, none of which is theirs. */
        boolean isClosedTo(Set<Role> roles) {
            return allowed.value().length > 0 && !Access.granted(allowed, roles);
        }

        boolean names() {
            return pattern.contains("{") && !isOfTheTable();
        }

        /** A row of the guideline's table, which is everybody's. */
        boolean isOfTheTable() {
            return pattern.startsWith("/guideline/rows/");
        }

        /** A clinic, as these are, has no committee: no rounds, and no rule for them. */
        boolean isAboutACommittee() {
            return pattern.startsWith("/committee/") || pattern.startsWith("/settings/resolution");
        }

        /**
         * The paper of a text taken in as found; the regulation here was enacted. That of a worker's pledge; the one here has not
         * pledged. The picture of a work's process; the work here was written into its table and runs on none.
         */
        boolean isOfWhatNobodyMade() {
            return pattern.endsWith("/words.txt") || pattern.endsWith("/pledge/file") || pattern.startsWith("/maintenance/{id}/diagrams/");
        }

        /** Nobody of a clinic has a role in a committee. */
        boolean isOfCommittee() {
            return pattern.equals("/committee/rounds/{id}/attendance");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired People people;
    @Autowired Appointments appointments;
    @Autowired Absences absences;
    @Autowired Deputies deputies;
    @Autowired Accounts accounts;
    @Autowired SigningHolds holds;
    @Autowired Naming naming;
    @Autowired Contractors contractors;
    @Autowired IndirectWorkKeeping checks;
    @Autowired AccountRegister accountRegister;
    @Autowired AgreementKeeping agreements;
    @Autowired AgreementReading reading;
    @Autowired Attachments attachments;
    @Autowired FacilityDirectory facilities;
    @Autowired Visitors visitors;
    @Autowired Traces traces;
    @Autowired MockMvc browser;
    @Autowired Notices notices;
    @Autowired CoverageStatements statements;
    @Autowired ResolutionRules rules;
    @Autowired RuleReading proposals;
    @Autowired Signatures signatures;
    @Autowired JdbcClient database;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    private House ours;
    private House theirs;

    /** Real ids of our facility by the variable of the address, and the page where one name means several things. */
    private Map<String, String> ids;

    @BeforeEach
    void twoFacilities() {
        clock.set(TestClock.START);
        ours = withAllRoles(hospitals.clinic());
        theirs = withAllRoles(hospitals.clinic());
        var person = ours.as("director", () -> people.enter(NewPerson.of(SECRET + " 花子", "himitsu", TestHospital.PASSWORD)));
        var regulation = cases.inForce(ours, "2026-11-22");
        var amendment = cases.amend(ours, regulation);
        cases.rename(ours, amendment, SECRET + "規程");
        var appointment = ours.as("director", () -> appointments.appoint(person, Role.STAFF, null, hospitals.today(), null));
        var absence = ours.as("director", () -> absences.record(person, clock.instant().plusSeconds(3600), null, SECRET));
        var deputy = ours.as("director", () -> deputies.name(person, Set.of("decide"), hospitals.today(), null));
        var submission = database.sql("select id from submission where facility_id = ?").param(ours.id()).query(UUID.class).single();
        ids = new HashMap<>(Map.of(
                "/regulations/{id}", regulation.toString(), "{number}", "1",
                "/cases/{id}", amendment.toString(), "{name}", "regulation-lifecycle",
                "/tasks/{id}", hospitals.task(ours, "director", "draft-text").getId(),
                "/people/{id}", person.toString(), "{personId}", person.toString(),
                "/appointments/{id}", appointment.toString(), "/submissions/{id}", submission.toString(), "/notices/{id}", told().toString()));
        ours.as("director", () -> naming.name(new NewAppointment(person, Role.HELP_DESK, null, hospitals.today(), null),
                TestHospital.PASSWORD));
        ids.put("{namingId}", ours.as("director", naming::waiting).get(0).id().toString());
        ours.as("staff", () -> accounts.reset(person));
        ids.put("/password-resets/{id}", ours.as("director", holds::toConfirm).get(0).id().toString());
        ids.put("{format}", "docx");
        ids.put("{editionId}", cases.on(ours, regulation, "2026-11-22").inForce().id().toString());
        ids.put("/absences/{id}", absence.toString());
        ids.put("/deputies/{id}", deputy.toString());
        ids.put("/settings/{id}", undeliveredMail().toString());
        var contractor = ours.as("director", () -> contractors.enter(new ContractorDetails(SECRET + "社", SECRET, SECRET, SECRET, "a@example.jp", SECRET)));
        var agreement = ours.as("director", () -> agreements.open(contractor, new Terms(facilities.departments().get(0).id(), SECRET + "契約", SECRET,
                SECRET, SECRET, hospitals.today(), hospitals.today().plusYears(1), SECRET, false, SECRET, "a@example.jp", person, 3)));
        ours.as("director", () -> agreements.penaltySeen(agreement, SECRET,
                attachments.examine(SECRET + ".txt", SECRET.getBytes(StandardCharsets.UTF_8), Set.of(AttachmentKind.TEXT))));
        ids.put("/contractors/{id}", contractor.toString());
        ids.put("/contracts/{id}", agreement.toString());
        ids.put("{agreementId}", agreement.toString());
        ids.put("{fileId}", ours.as("director", () -> reading.get(agreement)).penalty().copy().id().toString());
        ids.put("{workerId}", worker(agreement).toString());
        ids.put("{checkedId}", ours.as("director", () -> checks.enter(new IndirectWorkDetails(SECRET, SECRET, SECRET, Role.OPERATIONS_MANAGER, 1),
                hospitals.today())).toString());
        ids.put("{contractor}", contractor.toString());
        ids.put("{accountId}", ours.as("director", () -> accountRegister.enter(new NewAccount(facilities.current().systems().get(0), SECRET, null))).toString());
        ids.put("/maintenance/{id}", reportedWork(agreement).toString());
        ids.put("{model}", "maintenance-verification");
        ids.put("{ordinal}", "1");
        ids.put("/guideline/{id}", "1-1A");
        ours.as("director", () -> statements.state(regulation, "1-2A", new ProvisionId("purpose")));
        ids.put("{statementId}", database.sql("select id from coverage_statement where facility_id = ?").param(ours.id())
                .query(UUID.class).single().toString());
        // a clinic has no committee: nobody there may, whatever the id
        ids.put("/committee/{id}", amendment.toString());
    }

    /** Somebody registered under the agreement, though it is not signed yet. */
    private UUID worker(UUID agreement) {
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(tx -> database.sql("insert into worker (id, facility_id, version, agreement_id, name, note, email, "
                + "registered_at) values (?, ?, 0, ?, ?, ?, ?, ?)").params(id, ours.id(), agreement, SECRET, SECRET, "a@example.jp",
                clock.instant().atOffset(ZoneOffset.UTC)).update());
        return id;
    }

    /** A work under the agreement, whose report came with a log. */
    private UUID reportedWork(UUID agreement) {
        var work = UUID.randomUUID();
        var log = ours.as("director", () -> attachments.keep(attachments.examine(SECRET + ".csv", SECRET.getBytes(StandardCharsets.UTF_8),
                Set.of(AttachmentKind.CSV))));
        transaction.executeWithoutResult(tx -> {
            database.sql("""
                            insert into maintenance_work (id, facility_id, version, number, agreement_id, title, systems, place, route, content,
                                patient_data, data_taken, from_at, until_at, emergency_because, applicant, applied_at, state, approval, refusals, reason)
                            values (:id, :facility, 0, '2026-001', :agreement, :secret, :secret, 'REMOTE', :secret, :secret, 'NONE', '', :now, :now, '',
                                :secret, :now, 'AWAITING_VERIFICATION', 'GIVEN', '', '')""")
                    .param("id", work).param("facility", ours.id()).param("agreement", agreement).param("secret", SECRET)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
            database.sql("""
                            insert into work_report (id, facility_id, work_id, ordinal, workers, started_at, ended_at, systems, content, result,
                                patient_data, data_taken, data_returned, log_id, log_hash, no_log, given_by, recipient, address, given_at)
                            values (:id, :facility, :work, 1, :secret, :now, :now, :secret, :secret, :secret, 'NONE', '', '', :log, :hash, '', :secret,
                                '', '', :now)""")
                    .param("id", UUID.randomUUID()).param("facility", ours.id()).param("work", work).param("log", log.id())
                    .param("hash", log.sha256()).param("secret", SECRET).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        });
        return work;
    }

    /** A notice to our director, whose words carry the secret. */
    private UUID told() {
        ours.as("staff", () -> transaction.executeWithoutResult(tx -> events.publishEvent(new Announcement(
                Set.of(ours.who("director")), "inbox.told.asked", List.of(SECRET, SECRET), "/cases"))));
        return ours.as("director", () -> notices.newestUnread(1, Locale.JAPANESE)).get(0).id();
    }

    /** A mail of our facility that did not arrive. */
    private UUID undeliveredMail() {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into mail (id, facility_id, notice_id, recipient, language, state, attempts, queued_at, due_at, problem)
                        select cast(:id as uuid), facility_id, id, 'himitsu@example.jp', 'ja', 'FAILED', 1, told_at, told_at, :secret from notice where id = :notice""")
                .param("id", id).param("secret", SECRET).param("notice", told()).update();
        return id;
    }

    private House withAllRoles(House house) {
        house.as("director", () -> {
            var department = facilities.departments().get(0).id();
            var held = appointments.rolesOf(house.who("director"), hospitals.today());
            for (var role : Role.values()) {
                if (!held.contains(role) && !role.ofCommittee()) {
                    appointments.appoint(house.who("director"), role, role == Role.DEPARTMENT_HEAD ? department : null,
                            hospitals.today(), null);
                }
            }
        });
        return house;
    }

    @Test
    void whatBelongsToAnotherFacilityIsNotThere() throws Exception {
        var before = traces.of(ours.id());
        for (var address : addresses()) {
            if (address.names()) {
                var answer = ask(address, theirs);
                assertThat(answer.getStatus()).as(address.toString()).isEqualTo(address.isOfCommittee() ? 403 : 404);
                assertThat(answer.getContentAsString()).as(address.toString()).doesNotContain(SECRET);
            }
        }
        assertThat(traces.since(before, ours.id())).isEmpty();
    }

    @Test
    void whatBelongsToAnotherHospitalsCommitteeIsNotThere() throws Exception {
        ours = hospitals.hospital();
        theirs = hospitals.hospital();
        var matter = cases.enact(ours);
        cases.rename(ours, matter, SECRET + "規程");
        cases.bringBeforeTheDirector(ours);
        ids.put("/committee/{id}", cases.get(ours, matter).lastRound().id().toString());
        ours.as("secretary", () -> rules.propose(RuleChoice.DEFAULT));
        var decided = ours.as("director", () -> proposals.proposed().orElseThrow());
        ours.as("director", () -> rules.decide(decided.id(), decided.hash(), signatures.reauthenticate(TestHospital.PASSWORD).orElseThrow()));
        ours.as("secretary", () -> rules.propose(new RuleChoice(Part.AT_LEAST_HALF, Part.MORE_THAN_HALF, false, false)));
        ids.put("/settings/{id}", ours.as("director", () -> proposals.proposed().orElseThrow()).id().toString());

        var committee = addresses().stream().filter(address -> address.isAboutACommittee() && address.names()).toList();
        assertThat(committee).hasSize(5);
        var before = traces.of(ours.id());
        for (var address : committee) {
            var answer = ask(address, theirs, whoMay(address));
            assertThat(answer.getStatus()).as(address.toString()).isEqualTo(404);
            assertThat(answer.getContentAsString()).as(address.toString()).doesNotContain(SECRET);
        }
        assertThat(traces.since(before, ours.id())).isEmpty();
        for (var address : committee) {
            assertThat(ask(address, ours, whoMay(address)).getStatus()).as(address + " at home").isNotIn(403, 404, 500);
        }
    }

    /** Of the people of a hospital. */
    private static String whoMay(Address address) {
        return Access.granted(address.allowed(), Set.of(Role.DIRECTOR)) ? "director" : "secretary";
    }

    @Test
    void pagesWithoutAnIdShowNothingOfAnotherFacility() throws Exception {
        for (var address : addresses()) {
            if (!address.names() && address.method() == HttpMethod.GET) {
                assertThat(ask(address, theirs).getContentAsString()).as(address.toString()).doesNotContain(SECRET);
                assertThat(askAsStranger(address).getContentAsString()).as(address + " by a stranger").doesNotContain(SECRET);
            }
        }
    }

    @Test
    void anIdOfAnotherFacilityInAQueryOrAFormFindsNothing() throws Exception {
        var regulation = ids.get("/regulations/{id}");
        var start = browser.perform(request(HttpMethod.POST, "/cases").param("start", regulation)
                .with(csrf()).with(visitors.as(theirs, "director"))).andReturn().getResponse();
        assertThat(start.getStatus()).isEqualTo(404);
        for (var page : List.of("/cases?behind=" + ids.get("/cases/{id}"), "/people?department=" + department(ours),
                "/people?afterKey=a&afterId=" + ids.get("/people/{id}"), "/ledger?person=" + ids.get("/people/{id}"),
                "/tasks?dueAfter=2020-01-01T00:00:00Z&idAfter=" + ids.get("/tasks/{id}"))) {
            var answer = browser.perform(request(HttpMethod.GET, page).with(visitors.as(theirs, "director")))
                    .andReturn().getResponse();
            assertThat(answer.getStatus()).as(page).isEqualTo(200);
            assertThat(answer.getContentAsString()).as(page).doesNotContain(SECRET);
        }
        var before = traces.of(theirs.id());
        var person = theirs.who("staff");
        var appointed = browser.perform(request(HttpMethod.POST, "/appointments/new/" + person)
                .param("role", "DEPARTMENT_HEAD").param("departmentId", department(ours)).param("from", "2026-11-23")
                .with(csrf()).with(visitors.as(theirs, "director"))).andReturn().getResponse();
        assertThat(appointed.getStatus()).isIn(200, 404);
        assertThat(traces.since(before, theirs.id())).isEmpty();
    }

    @Test
    void lookingAtEveryPageChangesNothing() throws Exception {
        var before = traces.of(ours.id());
        for (var address : addresses()) {
            if (address.method() == HttpMethod.GET) {
                var answer = ask(address, ours);
                assertThat(answer.getStatus()).as(address.toString()).isIn(address.isAboutACommittee() || address.isOfWhatNobodyMade() ? List.of(404) : List.of(200, 302));
            }
        }
        assertThat(traces.since(before, ours.id())).isEmpty();
    }

    @Test
    void nothingIsChangedByAFormWithoutItsToken() throws Exception {
        var before = traces.of(ours.id());
        for (var address : addresses()) {
            if (address.method() != HttpMethod.GET) {
                var answer = browser.perform(filled(address).with(visitors.as(ours, "director"))).andReturn().getResponse();
                assertThat(answer.getStatus()).as(address.toString()).isEqualTo(403);
            }
        }
        assertThat(traces.since(before, ours.id())).isEmpty();
    }

    @Test
    void whoHasNoRoleIsTurnedAwayFromWhatNeedsOne() throws Exception {
        var turnedAway = new HashSet<String>();
        for (var address : addresses()) {
            var answer = ask(address, ours, "staff");
            assertThat(answer.getStatus()).as(address.toString()).isNotEqualTo(500);
            if (address.isClosedTo(Set.of(Role.STAFF))) {
                assertThat(answer.getStatus()).as(address.toString()).isEqualTo(403);
                turnedAway.add(address.pattern().split("/")[1]);
            }
        }
        assertThat(turnedAway).contains("appointments", "cases", "committee", "contractors", "contracts", "guideline", "ledger",
                "maintenance", "people", "regulations", "settings");
    }

    @Test
    void aStrangerIsSentToTheDoorWhateverTheyAskFor() throws Exception {
        var before = traces.of(ours.id());
        var open = new HashSet<String>();
        for (var address : addresses()) {
            var answer = browser.perform(filled(address).with(csrf())).andReturn().getResponse();
            if (answer.getStatus() == 302 && String.valueOf(answer.getRedirectedUrl()).endsWith("/sign-in")) {
                assertThat(answer.getContentAsString()).as(address.toString()).isEmpty();
            } else {
                open.add(address.toString());
            }
        }
        assertThat(open).containsExactly("GET /sign-in");
        assertThat(traces.since(before, ours.id())).isEmpty();
    }

    private List<Address> addresses() {
        var addresses = new ArrayList<Address>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> mapping.getPatternValues().forEach(pattern ->
                mapping.getMethodsCondition().getMethods().forEach(method -> addresses.add(
                        new Address(HttpMethod.valueOf(method.name()), pattern, Access.of(handler).orElseThrow())))));
        // their address is the key, for whoever has it
        addresses.removeIf(address -> address.pattern().equals("/calendar/feed/{token}.ics") || address.pattern().startsWith("/s/"));
        // open to everybody where the facility says so; PublicPageTest asks it
        addresses.removeIf(address -> address.pattern().startsWith("/public/"));
        addresses.sort(Comparator.comparing(Address::pattern));
        assertThat(addresses).hasSizeGreaterThan(30);
        return addresses;
    }

    private MockHttpServletResponse ask(Address address, House house) throws Exception {
        return ask(address, house, "director");
    }

    private MockHttpServletResponse ask(Address address, House house, String who) throws Exception {
        return browser.perform(filled(address).with(csrf()).with(visitors.as(house, who))).andReturn().getResponse();
    }

    private MockHttpServletResponse askAsStranger(Address address) throws Exception {
        return browser.perform(filled(address)).andReturn().getResponse();
    }

    /** The address with our ids, and a form with something in it for whatever a page may require. */
    private MockHttpServletRequestBuilder filled(Address address) {
        var path = VARIABLE.matcher(address.pattern()).replaceAll(found -> idFor(address.pattern(), found.group(1)));
        var request = request(address.method(), path);
        if (address.method() != HttpMethod.GET) {
            Map.of("text", "題名", "version", "0", "password", TestHospital.PASSWORD, "contentHash", "0".repeat(64),
                    "outcome", "withdraw", "withdrawReason", "理由", "reason", "理由", "lastDay", "2026-12-31", "role", "STAFF",
                    "from", "2026-12-01").forEach(request::param);
        }
        return request;
    }

    private String idFor(String pattern, String variable) {
        var first = pattern.substring(0, pattern.indexOf('/', 1));
        var id = ids.getOrDefault("{" + variable + "}", ids.get(first + "/{" + variable + "}"));
        assertThat(id).as("an id of our facility for {" + variable + "} of " + pattern + ": add one to this test").isNotNull();
        return id;
    }

    private String department(House house) {
        return house.as("director", () -> facilities.departments().get(0).id()).toString();
    }
}
