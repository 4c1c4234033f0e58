package org.kitei.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.TestHospital.Refused;
import org.kitei.Traces;
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

    @Autowired TermKeeping terms;
    @Autowired Subcontracting subcontracting;
    @Autowired ContractSettings settings;
    @Autowired ChainReading chain;
    @Autowired AgreementStandings standings;
    @Autowired AgreementBook book;
    @Autowired TransactionTemplate transaction;
    @Autowired DeclaringDesk desk;
    @Autowired Signatures signatures;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired Traces traces;

    private UUID first;

    @BeforeEach
    void anAgreementThatAllowsIt() {
        first = contracts.inForce(house, "2026-12-01", "2027-11-30");
    }

    @Test
    void aBreakAnywhereMarksEverythingBelow() throws Exception {
        var second = contracts.below(house, first, "例示二次株式会社");
        var third = contracts.below(house, second, "例示三次株式会社");
        assertThat(stands(third)).isTrue();
        assertThat(house.as("manager", () -> chain.of(second))).extracting(ChainLine::depth).containsExactly(0, 1, 2);

        house.as("manager", () -> terms.reportIncident(first, "漏えい"));
        hospitals.does(house, "director", "decide-suspension", Map.of("decision", "suspend", "reason", "調べるため"));
        assertThat(stopped()).as("works under it").containsExactlyInAnyOrder(first, second, third);
        assertThat(house.as("manager", () -> chain.of(first))).extracting(ChainLine::broken).containsExactly(false, true, true);
        assertThat(house.as("manager", () -> chain.of(first)).get(0).state()).isEqualTo("contract.suspended");
        assertThat(stands(second)).isFalse();
        assertThat(stands(third)).isFalse();
        var page = browser.perform(get("/contracts/" + third).with(visitors.as(house, "manager"))).andReturn().getResponse();
        assertThat(page.getContentAsString()).contains("上位の契約が切れています", "例示二次株式会社", "chain-2");

        house.as("manager", () -> terms.reportIncident(first, "対策が済んだ"));
        hospitals.does(house, "director", "decide-suspension", Map.of("decision", "go-on", "reason", "済んだ"));
        assertThat(stands(third)).isTrue();
    }

    @Test
    void whatIsAboveHasNotBegunOrIsOverAndEverythingBelowIsCut() {
        var second = contracts.below(house, first, "例示二次株式会社");
        var third = contracts.below(house, second, "例示三次株式会社");
        for (var below : List.of(second, third)) {
            assertThat(holds(below, "2026-11-30")).as("before its first day").isFalse();
            assertThat(holds(below, "2026-12-01")).isTrue();
            assertThat(holds(below, "2027-11-30")).isTrue();
            assertThat(holds(below, "2027-12-01")).as("after its last day").isFalse();
        }
        travelTo("2027-09-01");
        travelTo("2027-12-01");
        assertThat(contracts.get(house, first).expired()).isTrue();
        assertThat(house.as("manager", () -> chain.of(first))).extracting(ChainLine::broken).containsExactly(false, true, true);
        assertThat(holds(second, "2027-11-30")).as("nobody decided in time: a clock set back mends nothing").isFalse();
    }

    /** Whether all above it stand on the day. */
    private boolean holds(UUID id, String day) {
        return house.as("manager", () -> standings.on(id, LocalDate.parse(day))).chainValid();
    }

    @Test
    void whatIsAboveIsNotSignedAndWhatLiesBelowIsCut() {
        var upper = contracts.prepared(house, "例示一次株式会社", "2026-12-01", "2027-11-30");
        var lower = contracts.below(house, upper, "例示二次株式会社");
        assertThat(contracts.get(house, lower).state()).isEqualTo(AgreementState.IN_FORCE);
        assertThat(stands(lower)).as("the upper one is still prepared").isFalse();
        contracts.submit(house, upper);
        assertThat(stands(lower)).as("it is with the contractor").isFalse();
        contracts.sign(house, upper);
        assertThat(stands(lower)).isTrue();
        var givenUp = contracts.prepared(house, "例示別社", "2026-12-01", "2027-11-30");
        var under = contracts.below(house, givenUp, "例示別社の再委託先");
        hospitals.does(house, "manager", hospitals.task(house, "manager", "prepare-agreement", givenUp).getId(), "prepare-agreement",
                Map.of("outcome", "give-up", "reason", "委託をやめる。"));
        assertThat(stands(under)).isFalse();
    }

    @Test
    void aRenewalKeepsTheChain() {
        var second = contracts.below(house, first, "例示二次株式会社");
        travelTo("2027-09-01");
        hospitals.does(house, "manager", hospitals.task(house, "manager", "renew-or-end", first).getId(), "renew-or-end", Map.of("decision", "renew"));
        var next = contracts.get(house, first).renewedBy().get(0).id();
        contracts.seePenalties(house, next);
        contracts.submit(house);
        contracts.sign(house, next);
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

        house.as("manager", () -> terms.reportIncident(next, "漏えい"));
        hospitals.does(house, "director", "decide-suspension", Map.of("decision", "suspend", "reason", "調べるため"));
        assertThat(stopped()).as("works under what was passed on before the renewal").contains(next, second);
    }

    private Set<UUID> stopped() {
        return events.stream(WorkStops.class).reduce((first, last) -> last).orElseThrow().agreements();
    }

    @Test
    void whatLiesBelowEndsNoLaterThanWhatLiesAbove() {
        var below = contracts.consentedBelow(house, first, "例示再委託株式会社");
        assertThatThrownBy(() -> contracts.agreeUntil(house, below, "2027-12-01")).isInstanceOfSatisfying(InvalidInput.class, refused ->
                assertThat(refused.problems()).extracting(InvalidInput.Problem::field).containsExactly("until"));
        assertThat(contracts.get(house, below).terms().until()).isEqualTo("2027-11-30");
        assertThat(contracts.get(house, below).plainText()).as("the hospital is 甲 here, too")
                .contains("テスト中央病院（以下「甲」という。）と例示再委託株式会社（以下「乙」という。）", "例示システム株式会社が乙に再委託する").doesNotContain("{");
        contracts.agreeUntil(house, below, "2027-11-30");
    }

    @Test
    void aRenewalBelowIsNotSubmittedBeyondWhatLiesAboveUntilThatIsRenewed() {
        var second = contracts.below(house, first, "例示二次株式会社");
        travelTo("2027-09-01");
        decide(second, "renew");
        var next = contracts.get(house, second).renewedBy().get(0).id();
        contracts.seePenalties(house, next);
        var prepare = hospitals.task(house, "manager", "prepare-agreement", next).getId();
        assertThat(catchThrowableOfType(Refused.class, () -> hospitals.does(house, "manager", prepare, "prepare-agreement", Map.of("outcome", "submit")))
                .errors().get("outcome")).contains("元の契約");

        decide(first, "renew");
        var upper = contracts.get(house, first).renewedBy().get(0).id();
        contracts.seePenalties(house, upper);
        contracts.submit(house, upper);
        contracts.sign(house, upper);
        hospitals.does(house, "manager", prepare, "prepare-agreement", Map.of("outcome", "submit"));
        assertThat(contracts.get(house, next).state()).isEqualTo(AgreementState.IN_REVIEW);
    }

    private void decide(UUID id, String decision) {
        hospitals.does(house, "manager", hospitals.task(house, "manager", "renew-or-end", id).getId(), "renew-or-end", Map.of("decision", decision));
    }

    @Test
    void theContractorDeclaresASubcontractorAtALinkThatServesForOne() {
        house.as("manager", () -> subcontracting.makeLink(first));
        var visit = contracts.visit(contracts.token(house));
        desk.declare(visit, contracts.declaration(house, "例示再委託株式会社"));
        assertThatThrownBy(() -> desk.declare(visit, contracts.declaration(house, "例示もう一社"))).isInstanceOf(NoSuchRecord.class);
        assertThat(house.as("manager", () -> chain.of(first))).extracting(ChainLine::state)
                .containsExactly("contract.state.IN_FORCE", "contract.subcontract.DECLARED");
        hospitals.does(house, "director", "check-equal-terms", Map.of("verdict", "equal"));
        assertThat(hospitals.waiting(house, "other")).as("another department's head").doesNotContain("consent-to-subcontract");
        var subject = hospitals.task(house, "head", "consent-to-subcontract").subject();
        hospitals.does(house, "head", "consent-to-subcontract", Map.of("answer", "consent"));
        assertThat(signed(subject)).isEqualTo("承諾");
        assertThat(hospitals.waiting(house, "manager")).contains("prepare-agreement");
        assertThat(traces.acts(house.id())).containsSubsequence("subcontract-declared", "subcontract-checked", "subcontract-consented");
    }

    private String signed(Subject subject) {
        return house.as("manager", () -> signatures.on(subject)).get(0).meaning();
    }

    @Test
    void whatIsRefusedLeadsToNoAgreement() {
        house.as("manager", () -> subcontracting.declare(first, contracts.declaration(house, "例示再委託株式会社")));
        hospitals.does(house, "director", "check-equal-terms", Map.of("verdict", "equal"));
        hospitals.does(house, "head", "consent-to-subcontract", Map.of("answer", "refuse", "reason", "必要がない。"));
        assertThat(house.as("manager", () -> chain.of(first)).get(1).state()).isEqualTo("contract.subcontract.REFUSED");
        assertThat(contracts.get(house, first).below()).isEmpty();
        assertThat(traces.acts(house.id())).contains("subcontract-declared-under", "subcontract-refused");
    }

    @Test
    void whoeverWouldNotBeBoundToEqualTermsIsRefusedAndTheHeadIsNotAsked() {
        house.as("manager", () -> subcontracting.declare(first, contracts.declaration(house, "例示再委託株式会社")));
        hospitals.does(house, "director", "check-equal-terms", Map.of("verdict", "unequal", "reason", "罰則の定めがない。"));
        assertThat(house.as("manager", () -> chain.of(first)).get(1).state()).isEqualTo("contract.subcontract.REFUSED");
        assertThat(hospitals.waiting(house, "head")).doesNotContain("consent-to-subcontract");
        assertThat(contracts.get(house, first).below()).isEmpty();
        assertThat(hospitals.waiting(house, "manager")).doesNotContain("prepare-agreement");
    }

    @Test
    void theTiersEndWhereTheFacilitySaysSo() {
        house.as("manager", () -> settings.decide(new ContractSettings.Values(0, 1, 3)));
        assertThat(house.as("manager", () -> subcontracting.possible(first))).isFalse();
        assertThatThrownBy(() -> house.as("manager", () -> subcontracting.declare(first, contracts.declaration(house, "例示再委託株式会社"))))
                .isInstanceOf(InvalidInput.class);
        assertThat(traces.acts(house.id())).contains("contract-settings-changed");
    }

    @Test
    void whatMayNoLongerBePassedOnIsNotConsentedTo() {
        house.as("manager", () -> subcontracting.declare(first, contracts.declaration(house, "例示再委託株式会社")));
        hospitals.does(house, "director", "check-equal-terms", Map.of("verdict", "equal"));
        house.as("manager", () -> settings.decide(new ContractSettings.Values(0, 1, 3)));
        consentIsRefused();
        hospitals.does(house, "head", "consent-to-subcontract", Map.of("answer", "refuse", "reason", "再委託をやめた。"));
        assertThat(house.as("manager", () -> chain.of(first)).get(1).state()).isEqualTo("contract.subcontract.REFUSED");
    }

    @Test
    void nothingBeginsBelowAnAgreementThatIsOver() {
        house.as("manager", () -> subcontracting.declare(first, contracts.declaration(house, "例示再委託株式会社")));
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
        house.as("manager", () -> transaction.execute(tx -> subcontracting.declare(book.hold(first), contracts.declaration(house, "例示再委託株式会社"), by)));
        assertThat(house.as("manager", () -> chain.of(first))).hasSize(2);
    }

    private boolean stands(UUID id) {
        return house.as("manager", () -> chain.stands(id));
    }

}
