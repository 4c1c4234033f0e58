package org.kitei.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.kitei.TestHospital.House;
import org.kitei.contract.AgreementState;
import org.kitei.inbox.OpenTasks.Open;
import org.kitei.inbox.OpenTasks;
import org.kitei.ledger.Digest;
import org.kitei.ledger.LedgerFindings;
import org.kitei.notice.TestPost;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of a hospital's agreements and works after every act, whatever people do. */
@TestComponent
public class ContractInvariants {

    /** Asked for beside the state an agreement or a work is in. */
    private static final Set<String> BESIDE = Set.of("confirm-work", "decide-suspension", "approve-afterwards");
    private static final Pattern LINK = Pattern.compile("/s/([\\w-]{43})");

    private final JdbcClient database;
    private final OpenTasks tasks;
    private final PreconditionsOfWork preconditions;
    private final WorkBook works;
    private final LedgerFindings verification;
    private final TestPost post;

    ContractInvariants(JdbcClient database, OpenTasks tasks, PreconditionsOfWork preconditions, WorkBook works, LedgerFindings verification, TestPost post) {
        this.database = database;
        this.tasks = tasks;
        this.preconditions = preconditions;
        this.works = works;
        this.verification = verification;
        this.post = post;
    }

    private record Row(String id, String state) {
    }

    void hold(House house) {
        var open = tasks.in(house);
        everyAgreementHasTheTasksOfItsState(house, open);
        everyWorkHasTheTasksOfItsState(house, open);
        tasks.areSomebodys(house, open);
        noAccountIsOpenWithoutAWorkUnderWay(house);
        noWorkRunsUnderWhatDoesNotStand(house);
        everyLetterThatGoesOpensSomething(house);
    }

    private void everyAgreementHasTheTasksOfItsState(House house, List<Open> open) {
        for (var agreement : rows("agreement", house)) {
            var forms = forms(agreement, open);
            assertThat(switch (AgreementState.valueOf(agreement.state())) {
                case PREPARING -> forms.equals(List.of("prepare-agreement"));
                case IN_REVIEW -> forms.equals(List.of("review-terms"));
                case TO_COUNTERSIGN -> forms.equals(List.of("countersign"));
                case IN_FORCE -> forms.isEmpty() || forms.equals(List.of("renew-or-end"));
                case CLOSING -> forms.equals(List.of("confirm-return"));
                case WITH_CONTRACTOR, CONCLUDED, ENDED, GIVEN_UP -> forms.isEmpty();
            }).as("an agreement " + agreement.state() + " with " + forms).isTrue();
        }
    }

    private void everyWorkHasTheTasksOfItsState(House house, List<Open> open) {
        for (var work : rows("maintenance_work", house)) {
            var forms = forms(work, open);
            assertThat(switch (WorkState.valueOf(work.state())) {
                case AWAITING_APPROVAL -> forms.equals(List.of("approve-work"));
                case AWAITING_VERIFICATION -> forms.equals(List.of("verify-work"));
                case NOT_ACCEPTED -> forms.isEmpty() || forms.equals(List.of("order-consequences"));
                case REFUSED, NOT_APPROVED, WITHDRAWN, APPROVED, CALLED_OFF, UNDER_WAY, AWAITING_REPORT, VERIFIED -> forms.isEmpty();
                case APPLIED -> false;
            }).as("a work " + work.state() + " with " + forms).isTrue();
        }
    }

    private List<Row> rows(String table, House house) {
        return database.sql("select id, state from " + table + " where facility_id = ?").param(house.id())
                .query((row, number) -> new Row(row.getString(1), row.getString(2))).list();
    }

    private static List<String> forms(Row row, List<Open> open) {
        return open.stream().filter(task -> task.about().equals(row.id())).map(Open::form).filter(form -> !BESIDE.contains(form)).toList();
    }

    private void noAccountIsOpenWithoutAWorkUnderWay(House house) {
        assertThat(database.sql("""
                        select v.state || ' for a work ' || w.state from maintenance_account_window v
                          join maintenance_work w on w.facility_id = v.facility_id and w.id = v.work_id
                        where v.facility_id = ? and v.state in ('OPENING', 'OPEN') and w.state <> 'UNDER_WAY'""")
                .param(house.id()).query(String.class).list()).as("accounts").isEmpty();
    }

    private void noWorkRunsUnderWhatDoesNotStand(House house) {
        var running = new ArrayList<Row>(rows("maintenance_work", house));
        running.removeIf(work -> !work.state().equals(WorkState.UNDER_WAY.name()));
        assertThat(running).allSatisfy(row -> assertThat(house.as("director", () -> preconditions.agreementStands(works.get(row.id())))).isTrue());
    }

    /** Nothing lies in the queue from before, because it is emptied after each act. */
    private void everyLetterThatGoesOpensSomething(House house) {
        var tokens = database.sql("select letter_text from mail where facility_id = ? and state = 'QUEUED' and letter_text is not null")
                .param(house.id()).query(String.class).list().stream().flatMap(text -> LINK.matcher(text).results()).map(found -> found.group(1)).toList();
        assertThat(tokens).allSatisfy(token -> assertThat(database.sql(
                        "select count(*) from outside_link where facility_id = ? and token_hash = ? and closed_at is null")
                .params(house.id(), Digest.of(token)).query(Long.class).single()).as("links of a letter").isOne());
        post.sendDue();
    }

    void theLedgerVerifies(House house) {
        assertThat(verification.of(house)).isEmpty();
    }
}
