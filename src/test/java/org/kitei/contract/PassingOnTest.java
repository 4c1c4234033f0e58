package org.kitei.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.TestHospital.Refused;
import org.kitei.attachment.AttachmentKind;
import org.kitei.attachment.Attachments;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.signature.Signatures;
import org.kitei.ledger.Subject;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Work is passed on, tier by tier, only with consent. */
class PassingOnTest extends ContractTest {

    @Autowired AgreementKeeping keeping;
    @Autowired Subcontracting subcontracting;
    @Autowired ContractSettings settings;
    @Autowired ChainReading chain;
    @Autowired AgreementBook book;
    @Autowired TransactionTemplate transaction;
    @Autowired DeclaringDesk desk;
    @Autowired Attachments attachments;
    @Autowired Signatures signatures;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;

    private UUID first;

    @BeforeEach
    void anAgreementThatAllowsIt() {
        first = contracts.inForce(house, "2026-12-01", "2027-11-30");
    }

    @Test
    void aBreakAnywhereMarksEverythingBelow() throws Exception {
        var second = below(first, "例示二次株式会社");
        var third = below(second, "例示三次株式会社");
        assertThat(stands(third)).isTrue();
        assertThat(house.as("manager", () -> chain.of(second))).extracting(ChainLine::depth).containsExactly(0, 1, 2);

        house.as("manager", () -> keeping.reportIncident(first, "漏えい"));
        hospitals.does(house, "director", "decide-suspension", Map.of("decision", "suspend", "reason", "調べるため"));
        assertThat(stopped()).as("works under it").containsExactlyInAnyOrder(first, second, third);
        assertThat(house.as("manager", () -> chain.of(first))).extracting(ChainLine::broken).containsExactly(false, true, true);
        assertThat(house.as("manager", () -> chain.of(first)).get(0).state()).isEqualTo("contract.suspended");
        assertThat(stands(second)).isFalse();
        assertThat(stands(third)).isFalse();
        var page = browser.perform(get("/contracts/" + third).with(visitors.as(house, "manager"))).andReturn().getResponse();
        assertThat(page.getContentAsString()).contains("上位の契約が切れています", "例示二次株式会社", "chain-2");

        house.as("manager", () -> keeping.reportIncident(first, "対策が済んだ"));
        hospitals.does(house, "director", "decide-suspension", Map.of("decision", "go-on", "reason", "済んだ"));
        assertThat(stands(third)).isTrue();
    }

    @Test
    void aRenewalKeepsTheChain() {
        var second = below(first, "例示二次株式会社");
        travelTo("2027-09-01");
        hospitals.does(house, "manager", hospitals.task(house, "manager", "renew-or-end", first).getId(), "renew-or-end", Map.of("decision", "renew"));
        var next = contracts.get(house, first).renewedBy().get(0).id();
        seePenalties(next);
        contracts.submit(house);
        contracts.contractorSigns(house, next);
        hospitals.does(house, "head", "countersign", Map.of("verdict", "sign"));
        travelTo("2027-11-30");
        assertThat(stands(second)).isTrue();
        for (var shown : Set.of(first, second, next)) {
            assertThat(house.as("manager", () -> chain.of(shown))).as("the same chain wherever it is looked at").extracting(ChainLine::agreementId)
                    .containsExactly(first, next, second);
        }
        travelTo("2027-12-01");
        assertThat(house.as("manager", () -> chain.of(second))).extracting(ChainLine::agreementId).as("what was renewed is over").containsExactly(next, second);
        assertThat(house.as("manager", () -> chain.of(second)).get(1).broken()).as("the renewal stands in for the one it renews").isFalse();
        assertThat(house.as("manager", () -> chain.of(first))).extracting(ChainLine::agreementId).containsExactly(first, next, second);

        house.as("manager", () -> keeping.reportIncident(next, "漏えい"));
        hospitals.does(house, "director", "decide-suspension", Map.of("decision", "suspend", "reason", "調べるため"));
        assertThat(stopped()).as("works under what was passed on before the renewal").contains(next, second);
    }

    private Set<UUID> stopped() {
        return events.stream(WorkStops.class).reduce((first, last) -> last).orElseThrow().agreements();
    }

    @Test
    void whatLiesBelowEndsNoLaterThanWhatLiesAbove() {
        house.as("manager", () -> subcontracting.declare(first, declaration("例示再委託株式会社")));
        hospitals.does(house, "director", "check-equal-terms", Map.of("verdict", "equal"));
        hospitals.does(house, "head", "consent-to-subcontract", Map.of("answer", "consent"));
        var below = contracts.get(house, first).below().get(0).id();
        assertThatThrownBy(() -> agreeUntil(below, "2027-12-01")).isInstanceOfSatisfying(InvalidInput.class, refused ->
                assertThat(refused.problems()).extracting(InvalidInput.Problem::field).containsExactly("until"));
        assertThat(contracts.get(house, below).terms().until()).isEqualTo("2027-11-30");
        assertThat(contracts.get(house, below).plainText()).as("the hospital is 甲 here, too")
                .contains("テスト中央病院（以下「甲」という。）と例示再委託株式会社（以下「乙」という。）", "例示システム株式会社が乙に再委託する").doesNotContain("{");
        agreeUntil(below, "2027-11-30");
    }

    @Test
    void aRenewalBelowIsNotSubmittedBeyondWhatLiesAboveUntilThatIsRenewed() {
        var second = below(first, "例示二次株式会社");
        travelTo("2027-09-01");
        decide(second, "renew");
        var next = contracts.get(house, second).renewedBy().get(0).id();
        seePenalties(next);
        var prepare = hospitals.task(house, "manager", "prepare-agreement", next).getId();
        assertThat(catchThrowableOfType(Refused.class, () -> hospitals.does(house, "manager", prepare, "prepare-agreement", Map.of("outcome", "submit")))
                .errors().get("outcome")).contains("元の契約");

        decide(first, "renew");
        var upper = contracts.get(house, first).renewedBy().get(0).id();
        seePenalties(upper);
        hospitals.does(house, "manager", hospitals.task(house, "manager", "prepare-agreement", upper).getId(), "prepare-agreement", Map.of("outcome", "submit"));
        hospitals.does(house, "director", "review-terms", Map.of("verdict", "approve"));
        contracts.contractorSigns(house, upper);
        hospitals.does(house, "head", "countersign", Map.of("verdict", "sign"));
        hospitals.does(house, "manager", prepare, "prepare-agreement", Map.of("outcome", "submit"));
        assertThat(contracts.get(house, next).state()).isEqualTo(AgreementState.IN_REVIEW);
    }

    private void decide(UUID id, String decision) {
        hospitals.does(house, "manager", hospitals.task(house, "manager", "renew-or-end", id).getId(), "renew-or-end", Map.of("decision", decision));
    }

    private void agreeUntil(UUID id, String until) {
        var agreement = contracts.get(house, id);
        var terms = agreement.terms();
        house.as("manager", () -> keeping.agree(id, agreement.version(), new Terms(terms.departmentId(), terms.title(), terms.purpose(), terms.systems(),
                terms.dataTouched(), terms.from(), LocalDate.parse(until), "", true, terms.signerName(), terms.signerEmail(), terms.inChargeId(), 12)));
    }

    @Test
    void theContractorDeclaresASubcontractorAtALinkThatServesForOne() {
        house.as("manager", () -> subcontracting.makeLink(first));
        var visit = contracts.visit(contracts.token(house));
        desk.declare(visit, declaration("例示再委託株式会社"));
        assertThatThrownBy(() -> desk.declare(visit, declaration("例示もう一社"))).isInstanceOf(NoSuchRecord.class);
        assertThat(house.as("manager", () -> chain.of(first))).extracting(ChainLine::state)
                .containsExactly("contract.state.IN_FORCE", "contract.subcontract.DECLARED");
        hospitals.does(house, "director", "check-equal-terms", Map.of("verdict", "equal"));
        assertThat(hospitals.waiting(house, "other")).as("another department's head").doesNotContain("consent-to-subcontract");
        var subject = hospitals.task(house, "head", "consent-to-subcontract").subject();
        hospitals.does(house, "head", "consent-to-subcontract", Map.of("answer", "consent"));
        assertThat(signed(subject)).isEqualTo("承諾");
        assertThat(hospitals.waiting(house, "manager")).contains("prepare-agreement");
    }

    private String signed(Subject subject) {
        return house.as("manager", () -> signatures.on(subject)).get(0).meaning();
    }

    @Test
    void whatIsRefusedLeadsToNoAgreement() {
        house.as("manager", () -> subcontracting.declare(first, declaration("例示再委託株式会社")));
        hospitals.does(house, "director", "check-equal-terms", Map.of("verdict", "equal"));
        hospitals.does(house, "head", "consent-to-subcontract", Map.of("answer", "refuse", "reason", "必要がない。"));
        assertThat(house.as("manager", () -> chain.of(first)).get(1).state()).isEqualTo("contract.subcontract.REFUSED");
        assertThat(contracts.get(house, first).below()).isEmpty();
    }

    @Test
    void theTiersEndWhereTheFacilitySaysSo() {
        house.as("manager", () -> settings.decide(new ContractSettings.Values(0, 1, 3)));
        assertThat(house.as("manager", () -> subcontracting.possible(first))).isFalse();
        assertThatThrownBy(() -> house.as("manager", () -> subcontracting.declare(first, declaration("例示再委託株式会社"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatMayNoLongerBePassedOnIsNotConsentedTo() {
        house.as("manager", () -> subcontracting.declare(first, declaration("例示再委託株式会社")));
        hospitals.does(house, "director", "check-equal-terms", Map.of("verdict", "equal"));
        house.as("manager", () -> settings.decide(new ContractSettings.Values(0, 1, 3)));
        consentIsRefused();
        hospitals.does(house, "head", "consent-to-subcontract", Map.of("answer", "refuse", "reason", "再委託をやめた。"));
        assertThat(house.as("manager", () -> chain.of(first)).get(1).state()).isEqualTo("contract.subcontract.REFUSED");
    }

    @Test
    void nothingBeginsBelowAnAgreementThatIsOver() {
        house.as("manager", () -> subcontracting.declare(first, declaration("例示再委託株式会社")));
        hospitals.does(house, "director", "check-equal-terms", Map.of("verdict", "equal"));
        travelTo("2027-09-01");
        hospitals.does(house, "manager", "renew-or-end", Map.of("decision", "end", "reason", "委託をやめる。"));
        travelTo("2027-12-01");
        consentIsRefused();
    }

    private void consentIsRefused() {
        assertThat(catchThrowableOfType(Refused.class, () -> hospitals.does(house, "head", "consent-to-subcontract", Map.of("answer", "consent")))
                .errors().get("answer")).contains("承諾できません");
        assertThat(contracts.get(house, first).below()).isEmpty();
    }

    @Test
    void aLongNameWithALongAddressDeclares() {
        var by = "あ".repeat(200) + "（" + "a".repeat(254) + "）";
        house.as("manager", () -> transaction.execute(tx -> subcontracting.declare(book.hold(first), declaration("例示再委託株式会社"), by)));
        assertThat(house.as("manager", () -> chain.of(first))).hasSize(2);
    }

    /** An agreement in force one tier below, which allows more. */
    private UUID below(UUID above, String name) {
        house.as("manager", () -> subcontracting.declare(above, declaration(name)));
        hospitals.does(house, "director", "check-equal-terms", Map.of("verdict", "equal"));
        hospitals.does(house, "head", "consent-to-subcontract", Map.of("answer", "consent"));
        var id = contracts.get(house, above).below().get(0).id();
        agreeUntil(id, contracts.get(house, id).terms().until().toString());
        seePenalties(id);
        contracts.submit(house);
        contracts.contractorSigns(house, id);
        hospitals.does(house, "head", "countersign", Map.of("verdict", "sign"));
        hospitals.travelTo(house, clock.instant().plus(Duration.ofMinutes(1)));
        return id;
    }

    private void seePenalties(UUID id) {
        house.as("manager", () -> keeping.penaltySeen(id, "就業規則",
                attachments.examine("rules.png", TestContracts.PICTURE, Set.of(AttachmentKind.PNG))));
    }

    private Declaration declaration(String name) {
        return new Declaration(new ContractorDetails(name, "東京都例示区2-2", "代表取締役　例示 次郎", "", contracts.email(house), "保守の一部"),
                "端末の設置", "元の契約と同じ契約書を結ばせる。");
    }

    private boolean stands(UUID id) {
        return house.as("manager", () -> chain.stands(id));
    }

}
