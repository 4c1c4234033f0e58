package org.kitei.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.attachment.AttachmentKind;
import org.kitei.attachment.Attachments;
import org.kitei.attachment.ExaminedFile;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.NotAllowed;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody works here for a contractor who is not registered and has not pledged secrecy (row 6-3A). */
class WorkersTest extends ContractTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-12-01");

    @Autowired WorkerKeeping keeping;
    @Autowired Workers workers;
    @Autowired PledgeDesk desk;
    @Autowired AgreementKeeping agreements;
    @Autowired TermKeeping terms;
    @Autowired Subcontracting subcontracting;
    @Autowired AgreementStandings standings;
    @Autowired Attachments attachments;

    private UUID agreement;

    @BeforeEach
    void anAgreementInForce() {
        agreement = contracts.inForce(house, "2026-12-01", "2027-11-30");
    }

    @Test
    void whoIsRegisteredMayWorkFromTheDayOfThePledgeOnUntilTheEnd() {
        var id = register("例示 三郎");
        assertThat(standing(agreement, id, FIRST)).isEqualTo(WorkerStanding.NOT_PLEDGED);
        travelTo("2026-12-05");
        house.as("manager", () -> keeping.keepPledge(id, paper()));
        assertThat(standing(agreement, id, FIRST)).as("before the pledge").isEqualTo(WorkerStanding.NOT_PLEDGED);
        assertThat(standing(agreement, id, LocalDate.parse("2026-12-05"))).isEqualTo(WorkerStanding.REGISTERED_AND_PLEDGED);
        travelTo("2027-02-01");
        house.as("manager", () -> keeping.end(id, "異動のため"));
        assertThat(standing(agreement, id, LocalDate.parse("2027-01-31"))).isEqualTo(WorkerStanding.REGISTERED_AND_PLEDGED);
        assertThat(standing(agreement, id, LocalDate.parse("2027-02-01"))).isEqualTo(WorkerStanding.ENDED);
        assertThatThrownBy(() -> house.as("manager", () -> keeping.keepPledge(id, paper()))).isInstanceOf(WorkerKeeping.NoLongerRegistered.class);
        assertThat(contracts.get(house, agreement).acts()).extracting(act -> act.act())
                .containsSubsequence("worker-ended", "worker-pledged", "worker-registered");
    }

    @Test
    void theWorkerPledgesAtALinkThatServesOnce() {
        var id = register("例示　三郎");
        house.as("manager", () -> keeping.makeLink(id));
        var visit = contracts.visit(contracts.token(house));
        assertThat(desk.statement(visit)).contains("テスト中央病院", "電子カルテ保守の秘密保持契約", "例示システム株式会社", "例示　三郎");
        assertThatThrownBy(() -> desk.pledge(visit, "例示 四郎")).isInstanceOf(InvalidInput.class);
        desk.pledge(visit, "例示三郎");
        assertThat(standing(agreement, id, FIRST)).isEqualTo(WorkerStanding.REGISTERED_AND_PLEDGED);
        assertThatThrownBy(() -> desk.pledge(visit, "例示三郎")).isInstanceOf(NoSuchRecord.class);
        assertThat(contracts.get(house, agreement).acts().get(0).details()).containsEntry("name", "例示　三郎").containsEntry("address", "192.0.2.7");
    }

    @Test
    void aLinkIsDeadOncePaperCameOrTheWorkerLeft() {
        var onPaper = register("例示 三郎");
        house.as("manager", () -> keeping.makeLink(onPaper));
        var first = contracts.visit(contracts.token(house));
        house.as("manager", () -> keeping.keepPledge(onPaper, paper()));
        assertThatThrownBy(() -> desk.statement(first)).isInstanceOf(NoSuchRecord.class);
        var left = register("例示 四郎");
        house.as("manager", () -> keeping.makeLink(left));
        var second = contracts.visit(contracts.token(house));
        house.as("manager", () -> keeping.end(left, "退職"));
        assertThatThrownBy(() -> desk.statement(second)).isInstanceOf(NoSuchRecord.class);
    }

    @Test
    void aLinkForAnotherPurposeDoesNotPledge() {
        register("例示 三郎");
        house.as("manager", () -> subcontracting.makeLink(agreement));
        var visit = contracts.visit(contracts.token(house));
        assertThatThrownBy(() -> desk.pledge(visit, "例示 三郎")).isInstanceOf(NoSuchRecord.class);
    }

    @Test
    void workersAreRegisteredUnderASignedAgreementAndByTheContractManager() {
        var prepared = another();
        var somebody = new WorkerDetails("例示 三郎", "", "");
        assertThatThrownBy(() -> house.as("manager", () -> keeping.register(prepared, somebody))).isInstanceOf(WorkerKeeping.NoLongerRegistered.class);
        assertThatThrownBy(() -> house.as("head", () -> keeping.register(agreement, somebody))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> house.as("manager", () -> keeping.register(agreement, new WorkerDetails("", "", "@"))))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems()).hasSize(2));
        var noMail = house.as("manager", () -> keeping.register(agreement, somebody));
        assertThatThrownBy(() -> house.as("manager", () -> keeping.makeLink(noMail))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aRenewalKeepsItsWorkersAndAnotherAgreementHasThemNot() {
        var id = register("例示 三郎");
        house.as("manager", () -> keeping.keepPledge(id, paper()));
        travelTo("2027-09-01");
        hospitals.does(house, "manager", "renew-or-end", Map.of("decision", "renew"));
        var next = contracts.get(house, agreement).renewedBy().get(0).id();
        assertThat(standing(next, id, LocalDate.parse("2027-12-01"))).isEqualTo(WorkerStanding.REGISTERED_AND_PLEDGED);
        assertThat(standing(another(), id, FIRST)).isEqualTo(WorkerStanding.UNKNOWN);
    }

    @Test
    void howAnAgreementStandsOnADayThatIsYetToCome() {
        assertThat(on(agreement, "2027-11-30").inForce()).isTrue();
        assertThat(on(agreement, "2027-12-01").inForce()).as("its term is over").isFalse();
        assertThat(on(agreement, "2027-01-01").covers("電子カルテシステム")).isTrue();
        assertThat(on(agreement, "2027-01-01").covers("電子カルテ")).as("half a name").isFalse();
        assertThat(on(agreement, "2027-01-01").chainValid()).isTrue();
        house.as("manager", () -> terms.reportIncident(agreement, "漏えい"));
        hospitals.does(house, "director", "decide-suspension", Map.of("decision", "suspend", "reason", "調べるため"));
        assertThat(on(agreement, "2027-01-01").inForce()).isFalse();
    }

    /** Another agreement with the same contractor, still prepared. */
    private UUID another() {
        var contractor = contracts.get(house, agreement).contractor().id();
        return house.as("manager", () -> agreements.open(contractor, contracts.terms(house, "2026-12-01", "2027-11-30")));
    }

    private AgreementStanding on(UUID id, String day) {
        return house.as("manager", () -> standings.on(id, LocalDate.parse(day)));
    }

    private UUID register(String name) {
        return house.as("manager", () -> keeping.register(agreement, new WorkerDetails(name, "保守課", contracts.email(house))));
    }

    private WorkerStanding standing(UUID under, UUID worker, LocalDate day) {
        return house.as("manager", () -> workers.standing(under, worker, day));
    }

    private ExaminedFile paper() {
        return attachments.examine("pledge.png", TestContracts.PICTURE, Set.of(AttachmentKind.PNG));
    }
}
