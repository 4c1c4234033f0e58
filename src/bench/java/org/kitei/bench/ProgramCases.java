package org.kitei.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.ProcessEngine;
import org.kitei.KiteiApplication;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityFounding;
import org.kitei.facility.FacilityProfile;
import org.kitei.facility.NewFacility;
import org.kitei.facility.NewPerson;
import org.kitei.facility.People;
import org.kitei.facility.Role;
import org.kitei.facility.Size;
import org.kitei.inbox.Inbox;
import org.kitei.inbox.TaskCompletion;
import org.kitei.inbox.TaskDesk;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.kitei.regulation.CaseOpening;
import org.kitei.signature.ProofWithoutPassword;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The program, used the way its pages use it: one hospital a thread, the password check left out. */
final class ProgramCases implements Cases {

    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    static final String PASSWORD = "Tsubame-2026-kitei!";

    private final ConfigurableApplicationContext context;
    private final Statements statements;
    private final CaseOpening opening;
    private final Inbox inbox;
    private final TaskDesk desk;
    private final TaskCompletion completion;
    private final Timers timers;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final List<Hospital> hospitals;

    private record Hospital(UUID id, UUID director, UUID drafter, UUID secretary, UUID chair, List<UUID> members) {
    }

    ProgramCases(Database database, int threads) {
        statements = new Statements();
        context = database.start(KiteiApplication.class, "program", statements, "server.port=0");
        opening = context.getBean(CaseOpening.class);
        inbox = context.getBean(Inbox.class);
        desk = context.getBean(TaskDesk.class);
        completion = context.getBean(TaskCompletion.class);
        timers = new Timers(context.getBean(ProcessEngine.class));
        jdbc = context.getBean(JdbcTemplate.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        hospitals = IntStream.range(0, threads).mapToObj(this::found).toList();
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    List<UUID> facilities() {
        return hospitals.stream().map(Hospital::id).toList();
    }

    /** Of the first facility; signs in as {@code director}. */
    UUID director() {
        return hospitals.get(0).director();
    }

    /** A case of the first facility of which the ledger has so much to tell. */
    UUID caseWithActs(int acts) {
        var hospital = hospitals.get(0);
        var caseId = FacilityContext.call(hospital.id(), hospital.drafter(), opening::enact);
        FacilityContext.run(hospital.id(), hospital.drafter(), () -> transaction.executeWithoutResult(status ->
                IntStream.range(0, acts).forEach(i -> context.getBean(Ledger.class).record(
                        Act.of("submitted", new Subject("case", caseId)).with("summary", "第" + i + "回の提出")))));
        return caseId;
    }

    /** Facility and person by whom the password check can be tried. */
    void asSomeone(Runnable work) {
        FacilityContext.run(hospitals.get(0).id(), hospitals.get(0).director(), work);
    }

    private Hospital found(int index) {
        var founded = context.getBean(FacilityFounding.class).found(new NewFacility("bench-" + index, "計測病院", "当院", Size.B, ZONE,
                false, List.of("診療部"), List.of("電子カルテシステム"), FacilityProfile.Settings.defaults(),
                NewPerson.of("院長 太郎", "director", PASSWORD), null));
        Supplier<Hospital> staffed = () -> new Hospital(founded.facilityId(), founded.directorId(), appointed(Role.DRAFTER, 1),
                appointed(Role.SECRETARY, 2), appointed(Role.COMMITTEE_CHAIR, 3),
                IntStream.range(0, Database.MEMBERS).mapToObj(i -> appointed(Role.COMMITTEE_MEMBER, 4 + i)).toList());
        return FacilityContext.call(founded.facilityId(), founded.directorId(), staffed);
    }

    private UUID appointed(Role role, int number) {
        var person = context.getBean(People.class).enter(new NewPerson("職員 " + number, "", null, null, "ja", null));
        context.getBean(Appointments.class).appoint(person, role, null, today(), null);
        return person;
    }

    @Override
    public void carry(int thread) {
        var hospital = hospitals.get(thread);
        var caseId = FacilityContext.call(hospital.id(), hospital.drafter(), opening::enact);
        does(hospital, hospital.drafter(), caseId, "draft-text", Map.of("outcome", "submit", "reason", "ガイドラインに沿って定める。"));
        does(hospital, hospital.secretary(), caseId, "call-the-committee",
                Map.of("mode", "written", "deadline", today().plusDays(7).toString()));
        hospital.members().forEach(member -> does(hospital, member, caseId, "give-opinion", Map.of("opinion", "adopt")));
        does(hospital, hospital.chair(), caseId, "confirm-minutes", Map.of("minutes", "議事録"));
        does(hospital, hospital.director(), caseId, "decide",
                Map.of("decision", "approve", "effectiveDate", today().toString()));
        FacilityContext.run(hospital.id(), null, () -> timers.fireEffectiveDate(caseId.toString()));
        leaveTheTitle(caseId);
    }

    /** The next case enacts the same model text, and no two regulations of a hospital have one title. */
    private void leaveTheTitle(UUID caseId) {
        transaction.executeWithoutResult(status -> jdbc.update(
                "update regulation set title = ? where id = (select regulation_id from revision_case where id = ?)",
                "規程 " + caseId, caseId));
    }

    /** What the pages of a task do when it is sent, checked, shown for signing and signed. */
    private void does(Hospital hospital, UUID person, UUID caseId, String form, Map<String, String> answers) {
        var typed = answers.entrySet().stream()
                .collect(Collectors.<Map.Entry<String, String>, String, List<String>>toMap(
                        Map.Entry::getKey, answer -> new ArrayList<>(List.of(answer.getValue()))));
        FacilityContext.run(hospital.id(), person, () -> {
            var task = inbox.waiting(null, 20).tasks().stream()
                    .filter(waiting -> waiting.form().equals(form) && waiting.subject().id().equals(caseId.toString()))
                    .findFirst().orElseThrow(() -> new IllegalStateException("no task " + form));
            var checked = desk.check(task.getId(), typed, Locale.JAPANESE);
            if (!checked.accepted()) {
                throw new IllegalStateException(form + " refused: " + checked.errors());
            }
            if (checked.content() != null) {
                completion.completeSigned(task.getId(), checked.answers(), ProofWithoutPassword.now(),
                        checked.content().contentHash());
            } else {
                completion.complete(task.getId(), checked.answers());
            }
        });
    }

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    @Override
    public long inForce() {
        return jdbc.queryForObject("select count(*) from revision_case where state = 'IN_FORCE'", Long.class);
    }

    @Override
    public Statements statements() {
        return statements;
    }

    @Override
    public String engineSettings() {
        return timers.engineSettings();
    }

    @Override
    public void close() {
        context.close();
    }
}
