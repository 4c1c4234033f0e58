package org.kitei.regulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.acknowledgement.AcknowledgementReading;
import org.kitei.acknowledgement.Confirming;
import org.kitei.committee.AttendanceCorrection;
import org.kitei.facility.Absences;
import org.kitei.facility.AlreadyDone;
import org.kitei.facility.Appointments;
import org.kitei.facility.Deputies;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.Ids;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Leaving;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.Role;
import org.kitei.inbox.OpenTasks;
import org.kitei.review.ReviewOrigin;
import org.kitei.review.ReviewRequesting;
import org.springframework.boot.test.context.TestComponent;

/** Does what a walk says, in one facility: each act by numbers, so that a walk can be repeated and shortened. */
@TestComponent
public class WalkingHospital {

    private static final List<String> OPINIONS = List.of("adopt", "amend", "send-back", "against", "abstain");
    private static final List<String> VERDICTS = List.of("keep", "amend", "keep", "keep", "abolish");
    private static final int MOST_TIMERS = 500;

    /** What somebody tries. Some of it is refused, as it would be to people. */
    enum Kind {
        TASK, OPEN, EDIT, WITHDRAW, PULL_BACK, ASK_DATE, TIME, MONTHS, AWAY, BACK, ASK_REVIEW, CONFIRM, HAND_OVER, REWRITE, COPY, REBASE,
        MEMBER_LEAVES, MEMBER_JOINS, PERSON_LEAVES, ATTENDANCE;

        boolean needsACommittee() {
            return ordinal() >= MEMBER_LEAVES.ordinal();
        }
    }

    record Act(Kind kind, int which, int how) {
    }

    private final TestHospital hospitals;
    private final TestCases cases;
    private final CaseOpening opening;
    private final CaseList list;
    private final CaseWithdrawal withdrawal;
    private final CasePullBack pullBack;
    private final DateRequest dates;
    private final RegulationList regulations;
    private final Appointments appointments;
    private final Absences absences;
    private final Deputies deputies;
    private final CaseHandover handover;
    private final CaseRebase rebase;
    private final AttendanceCorrection attendance;
    private final Leaving leaving;
    private final ReviewRequesting reviews;
    private final AcknowledgementReading toRead;
    private final Confirming confirming;
    private final OpenTasks tasks;
    private final ManagementService engine;
    private final TestClock clock;

    WalkingHospital(TestHospital hospitals, TestCases cases, CaseOpening opening, CaseList list, CaseWithdrawal withdrawal,
            CasePullBack pullBack, DateRequest dates, RegulationList regulations, Appointments appointments, Absences absences,
            Deputies deputies, CaseHandover handover, CaseRebase rebase, AttendanceCorrection attendance, Leaving leaving, ReviewRequesting reviews,
            AcknowledgementReading toRead, Confirming confirming, OpenTasks tasks,
            ManagementService engine, TestClock clock) {
        this.hospitals = hospitals;
        this.cases = cases;
        this.opening = opening;
        this.list = list;
        this.withdrawal = withdrawal;
        this.pullBack = pullBack;
        this.dates = dates;
        this.regulations = regulations;
        this.appointments = appointments;
        this.absences = absences;
        this.deputies = deputies;
        this.handover = handover;
        this.rebase = rebase;
        this.attendance = attendance;
        this.leaving = leaving;
        this.reviews = reviews;
        this.toRead = toRead;
        this.confirming = confirming;
        this.tasks = tasks;
        this.engine = engine;
        this.clock = clock;
    }

    /** Does it, or is refused in one of the ways a page has words for; anything else is a fault and is thrown. */
    String take(House house, Act act) {
        try {
            return act.kind() + " " + does(house, act);
        } catch (InvalidInput | NotAllowed | AlreadyDone | TestHospital.Refused refused) {
            return act.kind() + " refused: " + refused;
        }
    }

    private String does(House house, Act act) {
        return switch (act.kind()) {
            case TASK -> {
                var done = tasks.done(house, act.which(), task -> answers(house, task.form(), act.how()));
                yield done.equals("nothing") ? open(house, act) : done;
            }
            case OPEN -> open(house, act);
            case EDIT -> one(house, act, CaseState.DRAFTING, id -> cases.add(house, drafterOf(house, id), id, "改める" + act.how() + "。"));
            case WITHDRAW -> one(house, act, null, id -> house.as(drafterOf(house, id), () -> withdrawal.withdraw(id, "出し直す。")));
            case PULL_BACK -> one(house, act, null, id -> house.as(drafterOf(house, id), () -> pullBack.pullBack(id)));
            case REBASE -> one(house, act, CaseState.DRAFTING, id -> house.as(drafterOf(house, id), () -> rebase.rebase(id)));
            case HAND_OVER -> handOver(house, act);
            case REWRITE -> rewrite(house, act);
            case COPY -> one(house, act, null, id -> house.as(drafter(house), () -> opening.copyOnce(Ids.next(), id)));
            case ATTENDANCE -> one(house, act, CaseState.IN_COMMITTEE, id -> house.as("secretary",
                    () -> attendance.begin(cases.mine(id).lastRound().id())));
            case ASK_DATE -> one(house, act, CaseState.PROMULGATED, id -> house.as("director",
                    () -> dates.ask(id, hospitals.today().plusDays(1 + act.how() % 20), "準備のため。")));
            case TIME -> time(house, Duration.ofHours(1 + act.how() % 100));
            case MONTHS -> time(house, Duration.ofDays(30L * (1 + act.how() % 13)));
            case AWAY -> away(house, act);
            case BACK -> back(house, act);
            case PERSON_LEAVES -> {
                var who = "m" + (1 + act.which() % 5);
                house.as("administrator", () -> leaving.leave(house.who(who), hospitals.today(), Map.of(), "退職"));
                yield who;
            }
            case MEMBER_LEAVES -> leaves(house, "m" + (1 + act.which() % 5));
            case ASK_REVIEW -> askReview(house, act);
            case CONFIRM -> confirm(house, act);
            case MEMBER_JOINS -> {
                var who = act.which() % 3 == 0 ? "auditor" : "m" + (1 + act.which() % 5);
                yield who + " " + house.as("director", () -> appointments.appoint(house.who(who),
                        act.how() % 2 == 0 ? Role.VICE_CHAIR : Role.COMMITTEE_MEMBER, null, hospitals.today(), null));
            }
        };
    }

    /** The name somebody signs in with, by the name they are called. */
    private String drafterOf(House house, UUID caseId) {
        var name = cases.get(house, caseId).drafterName();
        return name.startsWith("試験 ") ? name.substring("試験 ".length()) : "director";
    }

    private String handOver(House house, Act act) {
        house.as("director", () -> {
            if (!appointments.rolesOf(house.who("staff"), hospitals.today()).contains(Role.DRAFTER)) {
                appointments.appoint(house.who("staff"), Role.DRAFTER, null, hospitals.today(), null);
            }
        });
        return one(house, act, null, id -> {
            var successor = drafterOf(house, id).equals("staff") ? drafter(house) : "staff";
            house.as("director", () -> handover.handOver(id, house.who(successor), "異動のため。"));
        });
    }

    private String rewrite(House house, Act act) {
        var enacted = inForce(house);
        if (enacted.isEmpty()) {
            return "nothing";
        }
        var regulation = enacted.get(act.which() % enacted.size());
        return house.as(drafter(house), () -> opening.rewriteOnce(Ids.next(), regulation,
                RewriteFrom.values()[act.how() % RewriteFrom.values().length])).toString();
    }

    private static String drafter(House house) {
        return TestCases.drafter(house);
    }

    private String askReview(House house, Act act) {
        var enacted = inForce(house);
        if (enacted.isEmpty()) {
            return "nothing";
        }
        var regulation = enacted.get(act.which() % enacted.size());
        var origin = ReviewOrigin.values()[act.how() % ReviewOrigin.values().length];
        house.as("director", () -> reviews.request(regulation, origin, "確かめたい。"));
        return regulation.toString();
    }

    private String confirm(House house, Act act) {
        var who = List.copyOf(house.people().keySet()).get(act.which() % house.people().size());
        return who + " " + house.as(who, () -> toRead.mine().stream().findFirst().map(edition -> {
            confirming.confirm(edition.editionId(), edition.contentHash());
            return edition.title();
        }).orElse("nothing"));
    }

    private List<UUID> inForce(House house) {
        return house.as(drafter(house), regulations::inForce).stream().map(RegulationLine::id).sorted().toList();
    }

    private String open(House house, Act act) {
        var enacted = inForce(house);
        return house.as(drafter(house), () -> {
            if (enacted.isEmpty() || act.how() % 3 == 0) {
                var id = opening.enact();
                cases.rename(house, id, "規程その" + act.which());
                return "enact " + id;
            }
            var regulation = enacted.get(act.which() % enacted.size());
            return act.how() % 7 == 1 ? "abolish " + opening.abolishOnce(Ids.next(), regulation) : "amend " + opening.amend(regulation);
        });
    }

    private String one(House house, Act act, CaseState state, java.util.function.Consumer<UUID> doing) {
        var found = house.as(drafter(house), () -> list.youngest(100)).stream()
                .filter(line -> state == null || line.state() == state).toList();
        if (found.isEmpty()) {
            return "nothing";
        }
        var id = found.get(act.which() % found.size()).id();
        doing.accept(id);
        return id.toString();
    }

    private Map<String, String> answers(House house, String form, int how) {
        var today = hospitals.today();
        return switch (form) {
            case "draft-text" -> how % 8 == 0 ? Map.of("outcome", "withdraw", "withdrawReason", "要らない。")
                    : Map.of("outcome", "submit", "reason", "改める。");
            case "call-the-committee" -> how % 3 == 0
                    ? Map.of("mode", "meeting", "meetingAt", today.plusDays(2) + "T10:00", "place", "会議室", "agenda", "審議",
                            "deadline", today.plusDays(4).toString())
                    : Map.of("mode", "written", "deadline", today.plusDays(1 + how % 6).toString(), "recused",
                            how % 4 == 1 ? house.who("m1").toString() : "", "recusalReason", how % 4 == 1 ? "利害関係がある。" : "");
            case "record-attendance" -> Map.of("attended", Stream.of("m1", "m2", "m3", "m4", "m5")
                    .filter(member -> (how >> (member.charAt(1) - '1')) % 2 == 1)
                    .map(member -> house.who(member).toString()).collect(Collectors.joining("|")));
            case "give-opinion" -> Map.of("opinion", how % 2 == 0 ? "adopt" : OPINIONS.get(how % OPINIONS.size()), "reason", "理由がある。");
            case "break-tie" -> Map.of("tieBreak", how % 2 == 0 ? "adopt" : "not-adopt", "reason", "必要である。");
            case "prolong-or-close" -> how % 2 == 0 ? Map.of("prolongOutcome", "close", "reason", "集まらない。")
                    : Map.of("prolongOutcome", "prolong", "deadline", today.plusDays(3).toString(), "reason", "待つ。");
            case "confirm-minutes" -> Map.of("minutes", "議事録");
            case "decide" -> how % 6 == 0 ? Map.of("decision", "send-back", "reason", "直すこと。")
                    : how % 6 == 1 ? Map.of("decision", "reject", "reason", "要らない。")
                    : Map.of("decision", "approve", "effectiveDate", today.plusDays(how % 15).toString());
            case "decide-date" -> switch (how % 3) {
                case 0 -> Map.of("dateDecision", "call-off", "reason", "取りやめる。");
                case 1 -> Map.of("dateDecision", "keep", "reason", "変えない。");
                default -> Map.of("dateDecision", "move", "effectiveDate", today.plusDays(1 + how % 15).toString(), "reason", "準備のため。");
            };
            case "review-regulation" -> Map.of("verdict", VERDICTS.get(how % VERDICTS.size()),
                    "drafter", house.who(drafter(house)).toString(), "reason", "一年の様子から。");
            case "read-afterwards" -> Map.of("remark", "読んだ。");
            default -> throw new IllegalStateException("a walk knows no task " + form);
        };
    }

    private String time(House house, Duration passing) {
        var then = clock.instant().plus(passing);
        clock.set(then);
        for (int fired = 0; fired < MOST_TIMERS; fired++) {
            var due = engine.createJobQuery().tenantIdIn(house.id().toString()).executable()
                    .duedateLowerThan(Date.from(then.plusMillis(1))).orderByJobDuedate().asc().listPage(0, 1);
            if (due.isEmpty()) {
                return then + ", timers: " + fired;
            }
            FacilityContext.run(house.id(), null, () -> engine.executeJob(due.get(0).getId()));
        }
        throw new IllegalStateException("timers without end");
    }

    /** The director has named a deputy, the others have not. */
    private String away(House house, Act act) {
        var who = goesAway(house, act);
        return who + " " + house.as(who, () -> {
            if (who.equals("director") && deputies.namedBy(house.who("director")).isEmpty()) {
                deputies.name(house.who("staff"), Set.copyOf(deputies.choices(Set.of(Role.DIRECTOR))), hospitals.today(), null);
            }
            return absences.record(house.who(who), null, clock.instant().plus(Duration.ofDays(1 + act.how() % 10)), "出張");
        });
    }

    private String back(House house, Act act) {
        var who = goesAway(house, act);
        house.as(who, () -> absences.now(house.who(who)).ifPresent(absence -> absences.end(absence.id())));
        return who;
    }

    private static String goesAway(House house, Act act) {
        var who = List.of("director", "chair", "secretary").get(act.which() % 3);
        return house.people().containsKey(who) ? who : "director";
    }

    private String leaves(House house, String member) {
        house.as("director", () -> appointments.of(house.who(member)).stream()
                .filter(term -> term.role() == Role.COMMITTEE_MEMBER && term.inForceOn(hospitals.today()) && term.until() == null)
                .min(Comparator.comparing(term -> term.from()))
                .ifPresent(term -> appointments.end(term.id(), hospitals.today())));
        return member;
    }

    Instant now() {
        return clock.instant();
    }
}
