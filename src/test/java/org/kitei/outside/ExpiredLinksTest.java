package org.kitei.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kitei.contract.ContractTest;
import org.kitei.contract.AgreementKeeping;
import org.kitei.contract.Subcontracting;
import org.kitei.contract.TakingDesk;
import org.kitei.contract.WorkerDetails;
import org.kitei.contract.WorkerKeeping;
import org.kitei.facility.Announcement;
import org.kitei.maintenance.ApplicationLinks;
import org.kitei.maintenance.Recipient;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter that nobody answered is not forgotten: whoever may write another is told. */
class ExpiredLinksTest extends ContractTest {

    @Autowired AgreementKeeping keeping;
    @Autowired Subcontracting subcontracting;
    @Autowired WorkerKeeping workers;
    @Autowired ApplicationLinks applications;
    @Autowired TakingDesk taking;
    @Autowired ExpiredLinks links;

    @Test
    void theContractManagerIsToldOnceOfEachLinkThatNobodyUsed() {
        var id = contracts.inForce(house, "2026-12-01", "2027-11-30");
        house.as("manager", () -> subcontracting.makeLink(id));
        house.as("manager", () -> workers.makeLink(workers.register(id, new WorkerDetails("例示 次郎", "", contracts.email(house)))));
        house.as("manager", () -> applications.make(id, new Recipient("例示 三郎", contracts.email(house))));
        clock.advance(Duration.ofDays(13));
        links.tell();
        assertThat(told(id)).isEmpty();
        clock.advance(Duration.ofDays(1));
        links.tell();
        assertThat(told(id)).allSatisfy(one -> assertThat(one.to()).containsExactly(house.who("manager")))
                .extracting(one -> one.args().get(3))
                .containsExactlyInAnyOrder("#outside.purpose.declare", "#outside.purpose.pledge", "#outside.purpose.apply");
        links.tell();
        assertThat(told(id)).as("told once").hasSize(3);
    }

    @Test
    void whatWasUsedReplacedOrTakenBackIsNoNews() {
        var id = contracts.withContractor(house, "2026-12-01", "2027-11-30");
        house.as("manager", () -> keeping.makeLink(id));
        clock.advance(Duration.ofDays(13));
        contracts.contractorSigns(house, id);
        hospitals.does(house, "head", "countersign", Map.of("verdict", "sign"));
        taking.take(contracts.visit(contracts.token(house)));
        clock.advance(Duration.ofDays(61));
        links.tell();
        assertThat(told(id)).isEmpty();
    }

    @Test
    void theSignedAgreementThatNobodyTookIsNews() {
        var id = contracts.inForce(house, "2026-12-01", "2027-11-30");
        clock.advance(Duration.ofDays(61));
        links.tell();
        assertThat(told(id)).extracting(one -> one.args().get(3)).containsExactly("#outside.purpose.take");
    }

    @Test
    void nothingIsToldOfAnAgreementThatWasGivenUp() {
        var id = contracts.withContractor(house, "2026-12-01", "2027-11-30");
        house.as("manager", () -> keeping.reopenTerms(id, "金額を直す。"));
        hospitals.does(house, "manager", "prepare-agreement", Map.of("outcome", "give-up", "reason", "委託をやめる。"));
        clock.advance(Duration.ofDays(14));
        links.tell();
        assertThat(told(id)).isEmpty();
    }

    private List<Announcement> told(UUID agreement) {
        return events.stream(Announcement.class).filter(one -> one.key().equals("contract.told.link-expired")
                && one.address().endsWith(agreement.toString())).toList();
    }
}
