package org.kitei.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kitei.TestHospital.Refused;
import org.kitei.Traces;
import org.kitei.attachment.AttachmentKind;
import org.kitei.attachment.Attachments;
import org.kitei.facility.Announcement;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.NotAllowed;
import org.kitei.inbox.Inbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The life of an agreement. */
class AgreementTest extends ContractTest {

    @Autowired AgreementKeeping keeping;
    @Autowired TermKeeping terms;
    @Autowired Contractors contractors;
    @Autowired Traces traces;
    @Autowired AgreementList list;
    @Autowired AgreementBook book;
    @Autowired Inbox inbox;
    @Autowired ManagementService jobs;
    @Autowired TransactionTemplate transaction;
    @Autowired Attachments attachments;

    @Test
    void bothSidesSignAndEachGetsOneFileThatProvesIt() throws IOException {
        var id = contracts.withContractor(house, "2026-12-01", "2027-11-30");
        contracts.contractorSigns(house, id);
        assertThat(hospitals.waiting(house, "head")).contains("countersign");
        assertThat(hospitals.waiting(house, "other")).as("the head of another department").doesNotContain("countersign");
        hospitals.does(house, "head", "countersign", Map.of("verdict", "sign"));
        var concluded = contracts.get(house, id);
        assertThat(concluded.state()).isEqualTo(AgreementState.CONCLUDED);
        proves(house.as("manager", () -> attachments.content(concluded.signed().id())), concluded.contentHash());

        travelTo("2026-11-30");
        assertThat(contracts.get(house, id).state()).isEqualTo(AgreementState.CONCLUDED);
        travelTo("2026-12-01");
        assertThat(contracts.get(house, id).state()).isEqualTo(AgreementState.IN_FORCE);
        assertThat(acts(id)).containsSubsequence("agreement-in-force", "agreement-concluded", "agreement-countersigned", "signed",
                "contractor-signed", "agreement-terms-approved", "agreement-submitted", "penalty-seen", "agreement-opened");
    }

    /** The file inside is what was signed, and the words on the last pages say how to see that. */
    private static void proves(byte[] signed, String contentHash) throws IOException {
        try (var document = Loader.loadPDF(signed)) {
            var files = new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles().getNames();
            assertThat(Attachments.sha256(files.get("agreement.pdf").getEmbeddedFile().toByteArray())).isEqualTo(contentHash);
            assertThat(new PDFTextStripper().getText(document)).contains("秘密の保持", "電子カルテシステムの保守", "署名の記録", "例示 太郎", "代表取締役",
                    "試験 m1", "締結", contentHash, "certutil", "192.0.2.7");
        }
    }

    @Test
    void nothingIsSubmittedBeforeSomebodyHasSeenThePenalties() {
        var contractor = contracts.contractor(house, "例示清掃株式会社");
        house.as("manager", () -> keeping.open(contractor, contracts.terms(house, "2026-12-01", "2027-11-30")));
        assertThat(catchThrowableOfType(Refused.class, () -> hospitals.does(house, "manager", "prepare-agreement",
                Map.of("outcome", "submit"))).errors().get("outcome")).contains("罰則");
    }

    @Test
    void whatIsChangedWhileAnAgreementIsPreparedIsToldAndWhyItWasGivenUp() {
        var contractor = contracts.contractor(house, "例示清掃株式会社");
        var id = house.as("manager", () -> keeping.open(contractor, contracts.terms(house, "2026-12-01", "2027-11-30")));
        house.as("manager", () -> {
            var entered = contractors.get(contractor);
            contractors.change(contractor, entered.version(), entered.details());
            keeping.agree(id, contracts.get(house, id).version(), contracts.terms(house, "2026-12-01", "2027-05-31"));
            keeping.write(id, contracts.get(house, id).version(), contracts.get(house, id).plainText() + "\n（補則）\n第９条　別に定める。");
        });
        hospitals.does(house, "manager", "prepare-agreement", Map.of("outcome", "give-up", "reason", "自分たちで行う。"));
        assertThat(contracts.get(house, id).state()).isEqualTo(AgreementState.GIVEN_UP);
        assertThat(acts(id)).containsExactly("agreement-given-up", "agreement-text-changed", "agreement-terms-changed", "agreement-opened");
        assertThat(traces.acts(house.id())).containsSubsequence("contractor-entered", "agreement-opened", "contractor-changed");
    }

    @Test
    void onlyAContractManagerPreparesAnAgreement() {
        var contractor = contracts.contractor(house, "例示清掃株式会社");
        assertThatThrownBy(() -> house.as("staff", () -> keeping.open(contractor, contracts.terms(house, "2026-12-01", "2027-11-30"))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theContractorsOwnTextIsSignedAsItIs() throws IOException {
        var id = contracts.prepared(house, "2026-12-01", "2027-11-30");
        var own = house.as("manager", () -> draft(id));
        house.as("manager", () -> keeping.takeContractorsText(id, attachments.examine("契約 v2.PDF", own, Set.of(AttachmentKind.PDF))));
        contracts.submit(house);
        assertThat(contracts.get(house, id).contentHash()).isEqualTo(Attachments.sha256(own));
        assertThat(contracts.get(house, id).document().name()).isEqualTo("契約 v2.pdf");
        contracts.sign(house, id);
        var signed = contracts.get(house, id).signed();
        proves(house.as("manager", () -> attachments.content(signed.id())), Attachments.sha256(own));
        assertThat(acts(id)).contains("agreement-text-taken");
    }

    @Autowired AgreementReading reading;

    private byte[] draft(UUID id) {
        return reading.draft(id);
    }

    @Test
    void unfitTermsComeBackAndTheContractorIsNotAsked() {
        var id = contracts.prepared(house, "2026-12-01", "2027-11-30");
        hospitals.does(house, "manager", "prepare-agreement", Map.of("outcome", "submit"));
        hospitals.does(house, "director", "review-terms", Map.of("verdict", "back", "reason", "再委託の条件を足してください。"));
        assertThat(contracts.get(house, id).state()).isEqualTo(AgreementState.PREPARING);
        assertThat(contracts.get(house, id).contentHash()).isEmpty();
        assertThat(toldTo("contract.told.sent-back")).containsExactly(house.who("manager"));
        assertThat(hospitals.waiting(house, "manager")).contains("prepare-agreement");
        assertThat(acts(id)).contains("agreement-sent-back");
    }

    @Test
    void theEndIsToldThreeTimesAndOnTheLastDayAndUndecidedWorkStops() {
        var id = contracts.inForce(house, "2026-12-01", "2027-11-30");
        travelTo("2027-08-31");
        assertThat(hospitals.waiting(house, "manager")).doesNotContain("renew-or-end");
        for (var day : new String[] {"2027-09-01", "2027-10-01", "2027-10-31"}) {
            travelTo(day);
        }
        assertThat(told("contract.told.ends-in")).hasSize(3).allSatisfy(this::toManagerAndHead).extracting(one -> one.args().get(3))
                .containsExactly("90", "60", "30");
        travelTo("2027-11-30");
        assertThat(told("contract.told.ends-today")).singleElement().satisfies(this::toManagerAndHead)
                .satisfies(one -> assertThat(one.args()).endsWith("#contract.after-term.UNDECIDED"));
        travelTo("2027-12-01");
        assertThat(toldTo("contract.told.expired-undecided")).contains(house.who("manager"), house.who("head"), house.who("director"), house.who("staff"));
        assertThat(contracts.get(house, id).suspended()).isTrue();
        assertThat(house.as("manager", () -> list.find(new AgreementQuery("", AgreementQuery.Selection.SUSPENDED, null,
                AgreementQuery.Order.UNTIL, null), 10))).extracting(AgreementLine::id).containsExactly(id);
        hospitals.does(house, "manager", "renew-or-end", Map.of("decision", "end", "reason", "委託をやめる。"));
        hospitals.travelTo(house, clock.instant());
        assertThat(contracts.get(house, id).state()).isEqualTo(AgreementState.CLOSING);
    }

    @Test
    void aRenewalUnderWayIsRemindedOfUntilItIsSigned() {
        var id = contracts.inForce(house, "2026-12-01", "2027-11-30");
        travelTo("2027-09-01");
        hospitals.does(house, "manager", "renew-or-end", Map.of("decision", "renew"));
        travelTo("2027-10-01");
        assertThat(told("contract.told.ends-in")).last().satisfies(this::toManagerAndHead)
                .satisfies(one -> assertThat(one.args()).endsWith("60", "#contract.after-term.RENEW"));
        signRenewal(id);
        travelTo("2027-10-31");
        travelTo("2027-11-30");
        assertThat(told("contract.told.ends-today")).singleElement().satisfies(one -> assertThat(one.args()).endsWith("#contract.after-term.RENEWED"));
    }

    @Test
    void whatIsToEndIsRemindedOfToo() {
        contracts.inForce(house, "2026-12-01", "2027-11-30");
        travelTo("2027-09-01");
        hospitals.does(house, "manager", "renew-or-end", Map.of("decision", "end", "reason", "委託をやめる。"));
        travelTo("2027-11-30");
        assertThat(told("contract.told.ends-today")).singleElement().satisfies(one -> assertThat(one.args()).endsWith("#contract.after-term.END"));
    }

    @ParameterizedTest
    @CsvSource({"2027-11-29, 1", "2027-10-20, 41"})
    void aProgramThatStoodStillOverNoticesTellsTheEndOnceWhenItRunsAgain(String day, String left) {
        contracts.inForce(house, "2026-12-01", "2027-11-30");
        travelTo("2027-09-01");
        travelTo(day);
        assertThat(told("contract.told.ends-in")).extracting(one -> one.args().get(3)).containsExactly("90", left);
        travelTo("2027-11-30");
        assertThat(told("contract.told.ends-today")).hasSize(1);
    }

    @Test
    void aTermThatBeganAndEndedWhileTheProgramStoodStillForWeeksIsSuspendedUntilItsEndIsDecided() {
        var id = contracts.withContractor(house, "2026-12-10", "2026-12-20");
        contracts.sign(house, id);
        travelTo("2027-02-15");
        assertThat(contracts.get(house, id).suspended()).isTrue();
        hospitals.does(house, "manager", "renew-or-end", Map.of("decision", "end", "reason", "委託をやめる。"));
        hospitals.travelTo(house, clock.instant());
        assertThat(contracts.get(house, id).state()).isEqualTo(AgreementState.CLOSING);
    }

    @Test
    void aProgramThatStoodStillOverTheLastDayTellsBothThatWorkHasStopped() {
        var id = contracts.inForce(house, "2026-12-01", "2027-11-30");
        travelTo("2027-09-01");
        travelTo("2027-12-05");
        assertThat(contracts.get(house, id).suspended()).isTrue();
        assertThat(toldTo("contract.told.expired-undecided")).contains(house.who("manager"), house.who("head"));
        assertThat(told("contract.told.ends-today")).as("it has ended already").isEmpty();
        assertThat(told("contract.told.ends-in")).hasSize(1);
    }

    private void toManagerAndHead(Announcement one) {
        assertThat(one.to()).containsExactlyInAnyOrder(house.who("manager"), house.who("head"));
    }

    @Test
    void theReturnIsConfirmedWithItsCertificate() {
        var id = contracts.inForce(house, "2026-12-01", "2027-11-30");
        travelTo("2027-09-01");
        hospitals.does(house, "manager", "renew-or-end", Map.of("decision", "end", "reason", "委託をやめる。"));
        travelTo("2027-12-01");
        assertThat(catchThrowableOfType(Refused.class, () -> hospitals.does(house, "manager", "confirm-return",
                Map.of("how", "destroyed"))).errors()).containsKey("how");
        house.as("manager", () -> terms.certify(id, attachments.examine("証明書.png", TestContracts.PICTURE, Set.of(AttachmentKind.PNG))));
        hospitals.does(house, "manager", "confirm-return", Map.of("how", "destroyed"));
        assertThat(contracts.get(house, id).state()).isEqualTo(AgreementState.ENDED);
        assertThat(acts(id)).startsWith("return-confirmed", "signed", "certificate-kept");
        assertThat(acts(id)).containsSubsequence("agreement-over", "agreement-to-be-ended");
    }

    @Test
    void aRenewalFollowsTheOldOneWithoutAGap() {
        var id = contracts.inForce(house, "2026-12-01", "2027-11-30");
        var next = renewed(id);
        assertThat(contracts.get(house, next).terms().from()).isEqualTo("2027-12-01");
        assertThat(contracts.get(house, next).terms().until()).isEqualTo("2028-11-30");
        assertThat(contracts.get(house, id).state()).isEqualTo(AgreementState.IN_FORCE);
        travelTo("2027-12-01");
        assertThat(contracts.get(house, next).state()).isEqualTo(AgreementState.IN_FORCE);
        assertThat(contracts.get(house, id).state()).isEqualTo(AgreementState.ENDED);
        assertThat(acts(id)).containsSubsequence("agreement-replaced", "agreement-to-be-renewed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired-unrenewed", "term-begins"})
    void nobodyHearsThatWorkStopsAtTheMidnightWhenASignedRenewalBegins(String first) {
        var id = contracts.inForce(house, "2026-12-01", "2027-11-30");
        var next = renewed(id);
        clock.set(midnight("2027-12-01"));
        var job = jobs.createJobQuery().tenantIdIn(house.id().toString()).activityId(first).singleResult().getId();
        FacilityContext.run(house.id(), null, () -> jobs.executeJob(job));
        travelTo("2027-12-01");
        assertThat(contracts.get(house, next).state()).isEqualTo(AgreementState.IN_FORCE);
        assertThat(contracts.get(house, id).state()).isEqualTo(AgreementState.ENDED);
        assertThat(acts(id)).doesNotContain("agreement-expired");
        assertThat(events.stream(Announcement.class).map(Announcement::key)).doesNotContain("contract.told.expired-unrenewed");
    }

    @Test
    void aSuspensionOutlivesTheRenewalUntilItIsDecidedAgain() {
        var id = contracts.inForce(house, "2026-12-01", "2027-11-30");
        var next = renewed(id);
        house.as("staff", () -> terms.reportIncident(id, "端末の紛失"));
        hospitals.does(house, "director", "decide-suspension", Map.of("decision", "suspend", "reason", "原因が分かるまで"));
        travelTo("2027-12-01");
        assertThat(contracts.get(house, next).state()).isEqualTo(AgreementState.IN_FORCE);
        assertThat(contracts.get(house, next).suspended()).isTrue();
        assertThat(acts(next)).containsSubsequence("agreement-suspended", "agreement-in-force");
        house.as("manager", () -> terms.reportIncident(next, "原因が分かった"));
        hospitals.does(house, "director", "decide-suspension", Map.of("decision", "go-on", "reason", "対策が済んだ"));
        assertThat(contracts.get(house, next).suspended()).isFalse();
        assertThat(acts(next)).startsWith("agreement-goes-on", "contract-incident");
    }

    /** The renewal, signed by both and about to begin. */
    private UUID renewed(UUID id) {
        travelTo("2027-09-01");
        hospitals.does(house, "manager", "renew-or-end", Map.of("decision", "renew"));
        return signRenewal(id);
    }

    private UUID signRenewal(UUID id) {
        var next = contracts.get(house, id).renewedBy().get(0).id();
        house.as("manager", () -> keeping.penaltySeen(next, "就業規則第40条",
                attachments.examine("rules.png", TestContracts.PICTURE, Set.of(AttachmentKind.PNG))));
        contracts.submit(house);
        contracts.contractorSigns(house, next);
        hospitals.does(house, "head", "countersign", Map.of("verdict", "sign"));
        return next;
    }

    @Test
    void whoeverHandsAnAgreementOverWaitsForWhoeverConfirmsItsWork() throws Exception {
        var id = contracts.inForce(house, "2026-12-01", "2027-11-30");
        travelTo("2027-03-01");
        var thread = Executors.newSingleThreadExecutor();
        try {
            var acting = house.as("staff", () -> transaction.execute(tx -> {
                inbox.holdAbout(AgreementBook.subject(id));
                var other = thread.submit(() -> house.as("manager", () -> terms.putInCharge(id, house.who("auditor"))));
                assertThatThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                book.hold(id);
                return other;
            }));
            acting.get(10, TimeUnit.SECONDS);
        } finally {
            thread.shutdown();
        }
        assertThat(hospitals.waiting(house, "auditor")).contains("confirm-work");
    }

    @Test
    void whoIsInChargeConfirmsTheWorkEveryThreeMonths() {
        var id = contracts.inForce(house, "2026-12-01", "2027-11-30");
        assertThat(hospitals.waiting(house, "staff")).doesNotContain("confirm-work");
        travelTo("2027-03-01");
        hospitals.does(house, "staff", "confirm-work", Map.of("finding", "improper", "remark", "作業報告が遅れている。"));
        assertThat(toldTo("contract.told.work-improper")).containsExactlyInAnyOrder(house.who("manager"), house.who("head"));
        travelTo("2027-06-01");
        assertThat(hospitals.waiting(house, "staff")).contains("confirm-work");
        house.as("manager", () -> terms.putInCharge(id, house.who("auditor")));
        assertThat(hospitals.waiting(house, "auditor")).contains("confirm-work");
        assertThat(acts(id)).contains("agreement-handed-over", "work-confirmed");
    }

    @Test
    void afterAnIncidentTheSystemManagerDecidesAndMayDecideAgain() {
        var id = contracts.inForce(house, "2026-12-01", "2027-11-30");
        house.as("staff", () -> terms.reportIncident(id, "端末の紛失"));
        hospitals.does(house, "director", "decide-suspension", Map.of("decision", "suspend", "reason", "原因が分かるまで"));
        assertThat(contracts.get(house, id).suspended()).isTrue();
        assertThat(toldTo("contract.told.suspended")).as("whoever keeps the contract, opens accounts or confirms the work").containsExactlyInAnyOrder(
                house.who("manager"), house.who("head"), house.who("director"), house.who("staff"));
        house.as("manager", () -> terms.reportIncident(id, "原因が分かった"));
        hospitals.does(house, "director", "decide-suspension", Map.of("decision", "go-on", "reason", "対策が済んだ"));
        assertThat(contracts.get(house, id).suspended()).isFalse();
        assertThat(acts(id)).contains("agreement-goes-on");
    }

}
