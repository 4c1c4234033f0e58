import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.h2.mvstore.MVStoreTool;
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
import org.kitei.regulation.CaseOpening;
import org.kitei.regulation.CaseReading;
import org.kitei.regulation.CaseWithdrawal;
import org.kitei.regulation.Drafting;
import org.kitei.signature.Signatures;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Runs on the first release's own classes, see first-release.sh. Each case is titled after the step at which it is left. */
public class FirstRelease {

    private static final String PASSWORD = "Tsubame-2026-kitei!";
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final String TITLE = "情報システム運用管理規程";
    private static final List<String> MEMBERS = List.of("m1", "m2", "m3", "m4");

    private final ConfigurableApplicationContext kitei;
    private final MovingClock clock;
    private UUID facility;
    private Map<String, UUID> people;

    private FirstRelease(ConfigurableApplicationContext kitei, MovingClock clock) {
        this.kitei = kitei;
        this.clock = clock;
    }

    public static void main(String[] args) {
        var clock = new MovingClock();
        var application = new SpringApplication(KiteiApplication.class);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("movingClock", Clock.class, () -> clock, definition -> definition.setPrimary(true)));
        try (var kitei = application.run("--server.port=0", "--kitei.data=" + args[0], "--spring.main.banner-mode=off",
                "--logging.level.root=warn", "--camunda.bpm.job-execution.enabled=false")) {
            new FirstRelease(kitei, clock).hospital();
            new FirstRelease(kitei, clock).clinic();
        }
        MVStoreTool.compact(args[0] + "/kitei.mv.db", false);
    }

    private void hospital() {
        found(Size.B, "hospital-1", "第一病院");
        staff("drafter", Role.DRAFTER, Role.OPERATIONS_MANAGER);
        staff("secretary", Role.SECRETARY);
        staff("auditor", Role.AUDIT_MANAGER);
        staff("chair", Role.COMMITTEE_CHAIR);
        MEMBERS.forEach(member -> staff(member, Role.COMMITTEE_MEMBER));
        staff("staff", Role.STAFF);

        clock.now(day("2026-11-02"));
        var inForce = enact(TITLE);
        adopted(inForce, "2026-11-09");
        decide(inForce, Map.of("decision", "approve", "effectiveDate", "2026-11-03"));
        dawn("2026-11-03");

        var withoutQuorum = enact("定足数不足の規程");
        called(withoutQuorum, "2026-11-10");
        opinion(withoutQuorum, "m1", "adopt");
        var closed = enact("打ち切られた規程");
        called(closed, "2026-11-10");
        dawn("2026-11-11");
        does("chair", closed, "prolong-or-close", Map.of("prolongOutcome", "close", "reason", "集まらない。"));
        does("chair", closed, "confirm-minutes", Map.of("minutes", "議事録"));

        enact("起案中の規程");
        submit(enact("招集待ちの規程"));
        meeting(enact("会議を待つ規程"));
        var half = enact("意見半ばの規程");
        called(half, "2026-12-10");
        opinions(half, "adopt", "against");
        var tie = enact("可否同数の規程");
        called(tie, "2026-12-10");
        opinions(tie, "adopt", "adopt", "against", "against");
        var minutes = enact("議事録待ちの規程");
        called(minutes, "2026-12-10");
        opinions(minutes, "adopt", "adopt", "adopt", "adopt");
        var amendments = enact("修正可決の規程");
        called(amendments, "2026-12-10");
        opinions(amendments, "amend", "amend", "amend", "adopt");
        does("chair", amendments, "confirm-minutes", Map.of("minutes", "議事録"));
        adopted(enact("決裁待ちの規程"), "2026-12-10");
        var sentBack = enact("差し戻された規程");
        adopted(sentBack, "2026-12-10");
        decide(sentBack, Map.of("decision", "send-back", "reason", "第一条を改めること。"));
        var promulgated = enact("公布された規程");
        adopted(promulgated, "2026-12-10");
        decide(promulgated, Map.of("decision", "approve", "effectiveDate", "2027-01-01"));
        var rejected = enact("却下された規程");
        adopted(rejected, "2026-12-10");
        decide(rejected, Map.of("decision", "reject", "reason", "要らない。"));
        var withdrawn = enact("取り下げた規程");
        called(withdrawn, "2026-12-10");
        opinion(withdrawn, "m1", "adopt");
        as("drafter", () -> bean(CaseWithdrawal.class).withdraw(withdrawn, "出し直す。"));

        var amending = as("drafter", () -> bean(CaseOpening.class).amend(bean(CaseReading.class).get(inForce).regulationId()));
        revise(amending);
        called(amending, "2026-12-10");
        opinions(amending, "adopt", "adopt");
    }

    private void clinic() {
        found(Size.C, "clinic-1", "第一診療所");
        appoint("director", Role.DRAFTER);
        staff("staff", Role.STAFF);
        var inForce = enact(TITLE);
        submit(inForce);
        decide(inForce, Map.of("decision", "approve", "effectiveDate", "2026-11-11"));
        dawn("2026-11-11");
        enact("起案中の規程");
        submit(enact("決裁待ちの規程"));
        var promulgated = enact("公布された規程");
        submit(promulgated);
        decide(promulgated, Map.of("decision", "approve", "effectiveDate", "2027-01-01"));
        var amending = as("director", () -> bean(CaseOpening.class).amend(bean(CaseReading.class).get(inForce).regulationId()));
        revise(amending);
        submit(amending);
    }

    private void found(Size size, String code, String name) {
        var founded = bean(FacilityFounding.class).found(new NewFacility(code, name, "当院", size, JAPAN, false,
                List.of("診療部", "事務部"), List.of("電子カルテシステム", "医事会計システム"), FacilityProfile.Settings.defaults(),
                NewPerson.of("院長 太郎", "director", PASSWORD), NewPerson.of("管理 花子", "administrator", PASSWORD)));
        facility = founded.facilityId();
        people = new LinkedHashMap<>();
        people.put("director", founded.directorId());
        people.put("administrator", founded.administratorId());
    }

    private void staff(String name, Role... roles) {
        people.put(name, as("administrator", () -> bean(People.class).enter(NewPerson.of("試験 " + name, name, PASSWORD))));
        Stream.of(roles).forEach(role -> appoint(name, role));
    }

    private void appoint(String name, Role role) {
        as("director", () -> bean(Appointments.class).appoint(people.get(name), role, null, today(), null));
    }

    private UUID enact(String title) {
        var id = as(drafter(), () -> bean(CaseOpening.class).enact());
        edit(id, plain -> plain.replaceFirst(Pattern.quote(plain.lines().findFirst().orElseThrow()), title));
        return id;
    }

    private void revise(UUID id) {
        edit(id, plain -> plain.substring(0, plain.lastIndexOf('。') + 1) + "監査の結果を掲示する。"
                + plain.substring(plain.lastIndexOf('。') + 1));
    }

    private void edit(UUID id, UnaryOperator<String> change) {
        as(drafter(), () -> {
            var desk = bean(Drafting.class).open(id);
            return bean(Drafting.class).save(id, change.apply(desk.plain()), desk.revision());
        });
    }

    private void submit(UUID id) {
        does(drafter(), id, "draft-text", Map.of("outcome", "submit", "reason", "ガイドラインに沿って定める。"));
    }

    private void called(UUID id, String deadline) {
        submit(id);
        does("secretary", id, "call-the-committee", Map.of("mode", "written", "deadline", deadline));
    }

    private void meeting(UUID id) {
        submit(id);
        does("secretary", id, "call-the-committee", Map.of("mode", "meeting", "meetingAt", "2026-12-01T15:00",
                "place", "会議室", "agenda", "規程の制定", "deadline", "2026-12-10"));
    }

    private void adopted(UUID id, String deadline) {
        called(id, deadline);
        opinions(id, "adopt", "adopt", "adopt", "adopt");
        does("chair", id, "confirm-minutes", Map.of("minutes", "議事録"));
    }

    private void opinions(UUID id, String... kinds) {
        for (int i = 0; i < kinds.length; i++) {
            opinion(id, MEMBERS.get(i), kinds[i]);
        }
    }

    private void opinion(UUID id, String member, String kind) {
        does(member, id, "give-opinion", kind.equals("adopt") ? Map.of("opinion", kind)
                : Map.of("opinion", kind, "reason", "理由がある。"));
    }

    private void decide(UUID id, Map<String, String> answers) {
        does("director", id, "decide", answers);
    }

    private void does(String who, UUID caseId, String form, Map<String, String> answers) {
        var typed = answers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, answer -> List.of(answer.getValue())));
        as(who, () -> {
            var task = bean(Inbox.class).waiting(null, 100).tasks().stream()
                    .filter(waiting -> waiting.form().equals(form) && waiting.subject().id().equals(caseId.toString()))
                    .findFirst().orElseThrow(() -> new IllegalStateException(who + " has no task " + form)).getId();
            var desk = bean(TaskDesk.class);
            var submission = desk.check(task, typed, Locale.JAPANESE);
            if (!submission.accepted()) {
                throw new IllegalStateException(form + " refused: " + submission.errors());
            }
            if (desk.open(task, Locale.JAPANESE).task().signatureMeaning().isPresent()) {
                var shown = desk.checkToSign(task, submission, Locale.JAPANESE);
                bean(TaskCompletion.class).completeSigned(task, submission.answers(),
                        bean(Signatures.class).reauthenticate(PASSWORD).orElseThrow(), shown.content().contentHash());
            } else {
                bean(TaskCompletion.class).complete(task, submission.answers());
            }
            return task;
        });
        clock.now(clock.instant().plusSeconds(61));
    }

    /** Midnight of the day, with the timers that are due by then. */
    private void dawn(String day) {
        clock.now(day(day));
        var engine = bean(ManagementService.class);
        new ArrayList<>(engine.createJobQuery().executable().duedateLowerThan(Date.from(clock.instant().plusSeconds(1))).list()).stream()
                .filter(job -> job.getTenantId() != null)
                .forEach(job -> FacilityContext.run(UUID.fromString(job.getTenantId()), null, () -> engine.executeJob(job.getId())));
    }

    private String drafter() {
        return people.containsKey("drafter") ? "drafter" : "director";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JAPAN);
    }

    private static Instant day(String day) {
        return LocalDate.parse(day).atStartOfDay(JAPAN).toInstant();
    }

    private <T> T bean(Class<T> type) {
        return kitei.getBean(type);
    }

    private <T> T as(String who, Supplier<T> work) {
        return FacilityContext.call(facility, people.get(who), work);
    }

    private void as(String who, Runnable work) {
        FacilityContext.run(facility, people.get(who), work);
    }

    private static final class MovingClock extends Clock {

        private Instant now = day("2026-11-01");

        void now(Instant instant) {
            now = instant;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            var moving = this;
            return new Clock() {
                @Override
                public Instant instant() {
                    return moving.instant();
                }

                @Override
                public ZoneId getZone() {
                    return zone;
                }

                @Override
                public Clock withZone(ZoneId other) {
                    return moving.withZone(other);
                }
            };
        }
    }
}
