package org.kitei.maintenance;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.attachment.AttachmentKind;
import org.kitei.attachment.Attachments;
import org.kitei.contract.AgreementKeeping;
import org.kitei.contract.AgreementState;
import org.kitei.contract.SigningDesk;
import org.kitei.contract.Subcontracting;
import org.kitei.contract.TermKeeping;
import org.kitei.contract.TestContracts;
import org.kitei.contract.WorkerKeeping;
import org.kitei.contract.Workers;
import org.kitei.facility.AlreadyDone;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.NotAllowed;
import org.kitei.inbox.OpenTasks;
import org.kitei.maintenance.AccountSwitch.Answer;
import org.kitei.maintenance.TestWorks.Site;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does what a walk says, in one hospital and at its contractors: each act by numbers, so that a walk can be repeated and shortened. */
@TestComponent
public class WalkingContracts {

    private static final List<String> EACH = List.of("approve", "refuse");

    /** What somebody tries. Some of it is refused, as it would be to people. */
    enum Kind { TASK, OPEN, SIGN, DECLARE, REGISTER, APPLY, REPORT, WITHDRAW, CALL_OFF, INCIDENT, REOPEN, CERTIFY, WORKER_LEAVES, HOURS, WEEKS, SWITCH }

    record Act(Kind kind, int which, int how) {
    }

    private final TestHospital hospitals;
    private final TestContracts contracts;
    private final TestWorks works;
    private final TestSwitch accountSwitch;
    private final AgreementKeeping keeping;
    private final TermKeeping terms;
    private final SigningDesk signing;
    private final Subcontracting subcontracting;
    private final WorkerKeeping workerKeeping;
    private final Workers workers;
    private final WorkApplying applying;
    private final WorkKeeping workKeeping;
    private final Attachments attachments;
    private final OpenTasks tasks;
    private final JdbcClient database;

    WalkingContracts(TestHospital hospitals, TestContracts contracts, TestWorks works, TestSwitch accountSwitch, AgreementKeeping keeping, TermKeeping terms,
            SigningDesk signing, Subcontracting subcontracting, WorkerKeeping workerKeeping, Workers workers, WorkApplying applying,
            WorkKeeping workKeeping, Attachments attachments, OpenTasks tasks, JdbcClient database) {
        this.hospitals = hospitals;
        this.contracts = contracts;
        this.works = works;
        this.accountSwitch = accountSwitch;
        this.keeping = keeping;
        this.terms = terms;
        this.signing = signing;
        this.subcontracting = subcontracting;
        this.workerKeeping = workerKeeping;
        this.workers = workers;
        this.applying = applying;
        this.workKeeping = workKeeping;
        this.attachments = attachments;
        this.tasks = tasks;
        this.database = database;
    }

    /** Does it, or is refused in one of the ways a page has words for; anything else is a fault and is thrown. Then what is due happens. */
    String take(Site site, Act act) {
        String told;
        try {
            told = act.kind() + " " + does(site, act);
        } catch (InvalidInput | NotAllowed | AlreadyDone | NoSuchRecord | TestHospital.Refused refused) {
            told = act.kind() + " refused: " + refused;
        }
        hospitals.travelTo(site.house(), hospitals.now());
        return told;
    }

    private String does(Site site, Act act) {
        var house = site.house();
        return switch (act.kind()) {
            case TASK -> tasks.done(house, act.which(), task -> answers(house, task.form(), act.how()));
            case OPEN -> open(house, act);
            case SIGN -> one(agreements(house, AgreementState.WITH_CONTRACTOR), act, id -> sign(house, id, act.how()));
            case DECLARE -> one(agreements(house, null), act, id -> house.as("manager", () ->
                    subcontracting.declare(id, contracts.declaration(house, name("再委託", act)))));
            case REGISTER -> one(agreements(house, null), act, id -> works.pledged(house, id, "例示 " + act.how()));
            case APPLY -> one(agreements(house, null), act, id -> apply(site, id, act.how()));
            case REPORT -> one(works(house, WorkState.AWAITING_REPORT), act, id -> works.reported(site, id));
            case WITHDRAW -> one(works(house, null), act, id -> house.as("operator", () -> workKeeping.withdraw(id, "日程が変わった。")));
            case CALL_OFF -> one(works(house, null), act, id -> house.as("operator", () -> workKeeping.callOff(id, "機器が届かない。")));
            case INCIDENT -> one(agreements(house, null), act, id -> house.as("manager", () -> terms.reportIncident(id, "端末の紛失")));
            case REOPEN -> one(agreements(house, AgreementState.WITH_CONTRACTOR), act, id -> house.as("manager", () -> keeping.reopenTerms(id, "金額を直す。")));
            case CERTIFY -> one(agreements(house, AgreementState.CLOSING), act, id -> house.as("manager", () ->
                    terms.certify(id, attachments.examine("証明書.png", TestContracts.PICTURE, Set.of(AttachmentKind.PNG)))));
            case WORKER_LEAVES -> one(agreements(house, null), act, id -> house.as("manager", () -> workers.of(id).stream().findFirst()
                    .ifPresent(worker -> workerKeeping.end(worker.id(), "退職"))));
            case HOURS -> time(house, Duration.ofHours(1 + act.how() % 30));
            case WEEKS -> time(house, Duration.ofDays(7L * (1 + act.how() % 9)));
            case SWITCH -> switching(act.how());
        };
    }

    private interface Deed {

        void to(UUID id);
    }

    private static String one(List<UUID> all, Act act, Deed deed) {
        if (all.isEmpty()) {
            return "nothing";
        }
        var id = all.get(act.which() % all.size());
        deed.to(id);
        return id.toString();
    }

    private List<UUID> agreements(House house, @Nullable AgreementState state) {
        return ids("agreement", "id", house, state);
    }

    private List<UUID> works(House house, @Nullable WorkState state) {
        return ids("maintenance_work", "number", house, state);
    }

    private List<UUID> ids(String table, String order, House house, @Nullable Enum<?> state) {
        return database.sql("select id from " + table + " where facility_id = ? and (? = '' or state = ?) order by " + order)
                .params(house.id(), state == null ? "" : state.name(), state == null ? "" : state.name()).query(UUID.class).list();
    }

    private static String name(String kind, Act act) {
        return kind + act.which() + "-" + act.how() + "-" + UUID.randomUUID().toString().substring(0, 4);
    }

    private String open(House house, Act act) {
        var from = hospitals.today().plusDays(act.how() % 5);
        return contracts.prepared(house, name("例示", act), from.toString(), from.plusDays(20 + act.how() % 200).toString()).toString();
    }

    private void sign(House house, UUID id, int how) {
        house.as("manager", () -> keeping.makeLink(id));
        var visit = contracts.visit(contracts.token(house));
        if (how % 5 == 0) {
            signing.decline(visit, "賠償の条が重い。");
        } else {
            signing.sign(visit, "例示 太郎", "代表取締役", signing.toSign(visit).contentHash());
        }
    }

    /** Some in an hour, some in a few days, some at once because it cannot wait. */
    private void apply(Site site, UUID agreement, int how) {
        var from = hospitals.now().plus(Duration.ofHours(how % 3 == 0 ? 1 : how % 72));
        var under = new Site(site.house(), agreement, site.pledged(), site.other());
        var plan = works.plan(under, from.toString(), from.plus(Duration.ofHours(1 + how % 6)).toString());
        var who = site.house().as("manager", () -> workers.of(agreement)).stream().limit(1).map(worker -> worker.id()).toList();
        site.house().as("operator", () -> applying.apply(plan, who, how % 5 == 0 ? "電子カルテが止まった。" : ""));
    }

    private String switching(int how) {
        accountSwitch.byHand();
        switch (how % 4) {
            case 0 -> { }
            case 1 -> accountSwitch.automatic(Answer.failed("exit 1"));
            case 2 -> accountSwitch.automatic(Answer.again("HTTP 503"), Answer.again("HTTP 503"));
            default -> accountSwitch.automatic();
        }
        return how % 4 == 0 ? "by hand" : "automatic";
    }

    private String time(House house, Duration passing) {
        var then = hospitals.now().plus(passing);
        hospitals.travelTo(house, then);
        return then.toString();
    }

    private Map<String, String> answers(House house, String form, int how) {
        return switch (form) {
            case "prepare-agreement" -> how % 9 == 0 ? Map.of("outcome", "give-up", "reason", "委託をやめる。") : Map.of("outcome", "submit");
            case "review-terms" -> how % 6 == 0 ? Map.of("verdict", "back", "reason", "直すこと。") : Map.of("verdict", "approve");
            case "countersign" -> how % 6 == 0 ? Map.of("verdict", "back", "reason", "直すこと。") : Map.of("verdict", "sign");
            case "renew-or-end" -> how % 2 == 0 ? Map.of("decision", "renew") : Map.of("decision", "end", "reason", "委託をやめる。");
            case "confirm-return" -> Map.of("how", how % 2 == 0 ? "returned" : "destroyed");
            case "confirm-work" -> how % 3 == 0 ? Map.of("finding", "improper", "remark", "報告が遅い。") : Map.of("finding", "proper");
            case "decide-suspension" -> Map.of("decision", how % 2 == 0 ? "suspend" : "go-on", "reason", "調べた。");
            case "check-equal-terms" -> how % 4 == 0 ? Map.of("verdict", "unequal", "reason", "罰則がない。") : Map.of("verdict", "equal");
            case "consent-to-subcontract" -> how % 4 == 0 ? Map.of("answer", "refuse", "reason", "必要がない。") : Map.of("answer", "consent");
            case "approve-work", "approve-afterwards" -> Map.of("approval", EACH.get(how % 5 == 0 ? 1 : 0), "reason", how % 5 == 0 ? "診療時間に重なる。" : "");
            case "verify-work" -> switch (how % 4) {
                case 0 -> Map.of("verdict", "question", "reason", "終わりの時刻はいつですか。");
                case 1 -> Map.of("verdict", "not-accept", "reason", "計画にない作業をした。");
                default -> Map.of("verdict", "accept", "remark", "手書きの報告で、ログはない。");
            };
            case "order-consequences" -> Map.of("incident", "report", "audit", "order", "remark", "監査を頼んだ。");
            case "report-account-incident" -> Map.of("incident", "none", "remark", "装置の故障だった。");
            case "open-account" -> how % 5 == 0 ? Map.of("outcome", "not-needed", "reason", "画面を見るだけである。")
                    : Map.of("outcome", "opened", "account", account(house), "openedAt", minute());
            case "close-account" -> Map.of("outcome", how % 4 == 0 ? "left-open" : "closed", "closedAt", minute());
            default -> throw new IllegalStateException("a walk knows no task " + form);
        };
    }

    private String account(House house) {
        return database.sql("select id from maintenance_account where facility_id = ?").param(house.id()).query(UUID.class).list().get(0).toString();
    }

    private String minute() {
        return LocalDateTime.ofInstant(hospitals.now(), ZoneId.of("Asia/Tokyo")).truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
