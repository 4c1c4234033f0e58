package org.kitei.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kitei.facility.Announcement;
import org.kitei.notice.ToldPages;
import org.kitei.outside.LinkExpired;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever is told of something of contracts reads the page they are led to: of every sentence there is, whoever it goes to. */
class WhoIsToldOfContractsTest extends ContractTest {

    /** Stands in notices that an older version has told. */
    private static final String BEFORE = "contract.told.expires";

    @Autowired AgreementKeeping keeping;
    @Autowired TermKeeping terms;
    @Autowired Subcontracting subcontracting;
    @Autowired WorkerKeeping workers;
    @Autowired SigningDesk desk;
    @Autowired PledgeDesk pledges;
    @Autowired ToldPages pages;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEventPublisher publisher;

    @Test
    void everySentenceLeadsWhoeverItIsToldToAPageTheyMayRead() throws Exception {
        var agreed = beforeItIsSigned();
        whilePassedOn(agreed);
        workersAndTheirWork(agreed);
        incidents(agreed);
        whenTermsEnd(agreed);
        withoutMail();
        var told = events.stream(Announcement.class).filter(one -> one.key().startsWith("contract.told.")).toList();
        var sentences = ToldPages.sentences("contract");
        assertThat(sentences.remove(BEFORE)).isTrue();
        assertThat(told).extracting(Announcement::key).containsAll(sentences);
        assertThat(told).as("whoever confirms the work, without any role").anySatisfy(one -> assertThat(one.to()).contains(house.who("staff")));
        assertThat(pages.areRead(house, told)).isGreaterThan(10);
    }

    /** Sent back, silent, its link dead and expired, declined; then signed by both and in force. */
    private UUID beforeItIsSigned() {
        var id = contracts.prepared(house, "2027-01-01", "2027-12-31");
        hospitals.does(house, "manager", "prepare-agreement", Map.of("outcome", "submit"));
        hospitals.does(house, "director", "review-terms", Map.of("verdict", "back", "reason", "再委託の条件を足してください。"));
        contracts.submit(house);
        later(Duration.ofDays(3));
        later(Duration.ofDays(12));
        house.as("manager", () -> transaction.executeWithoutResult(tx ->
                publisher.publishEvent(new LinkExpired("sign", AgreementBook.SUBJECT, id, contracts.email(house)))));
        house.as("manager", () -> keeping.makeLink(id));
        desk.decline(contracts.visit(contracts.token(house)), "賠償の条が重い。");
        contracts.submit(house);
        contracts.sign(house, id);
        travelTo("2027-01-01");
        return id;
    }

    private void whilePassedOn(UUID agreed) {
        contracts.consentedBelow(house, agreed, "例示二次株式会社");
        house.as("manager", () -> subcontracting.declare(agreed, contracts.declaration(house, "例示別社")));
        hospitals.does(house, "director", "check-equal-terms", Map.of("verdict", "equal"));
        hospitals.does(house, "head", "consent-to-subcontract", Map.of("answer", "refuse", "reason", "必要がない。"));
    }

    private void workersAndTheirWork(UUID agreed) {
        house.as("manager", () -> workers.makeLink(workers.register(agreed, new WorkerDetails("例示 三郎", "", contracts.email(house)))));
        pledges.pledge(contracts.visit(contracts.token(house)), "例示 三郎");
        travelTo("2027-04-01");
        travelTo("2027-04-20");
        hospitals.does(house, "staff", "confirm-work", Map.of("finding", "improper", "remark", "作業報告が遅れている。"));
    }

    private void incidents(UUID agreed) {
        house.as("staff", () -> terms.reportIncident(agreed, "端末の紛失"));
        hospitals.does(house, "director", "decide-suspension", Map.of("decision", "suspend", "reason", "原因が分かるまで"));
        house.as("manager", () -> terms.reportIncident(agreed, "原因が分かった"));
        hospitals.does(house, "director", "decide-suspension", Map.of("decision", "go-on", "reason", "対策が済んだ"));
    }

    /** One is not decided on, one not renewed in time, one over and its return awaited. */
    private void whenTermsEnd(UUID undecided) {
        var renewed = contracts.inForce(house, "例示別社一", "2027-05-01", "2027-12-31");
        var ended = contracts.inForce(house, "例示別社二", "2027-05-01", "2027-12-31");
        travelTo("2027-10-02");
        hospitals.does(house, "manager", hospitals.task(house, "manager", "renew-or-end", renewed).getId(), "renew-or-end", Map.of("decision", "renew"));
        hospitals.does(house, "manager", hospitals.task(house, "manager", "renew-or-end", ended).getId(), "renew-or-end",
                Map.of("decision", "end", "reason", "委託をやめる。"));
        travelTo("2027-12-31");
        travelTo("2028-01-01");
        assertThat(contracts.get(house, undecided).expired()).isTrue();
        travelTo("2028-01-10");
    }

    private void withoutMail() {
        transaction.executeWithoutResult(tx -> database.sql("update facility set sample = true where id = ?").param(house.id()).update());
        var id = contracts.prepared(house, "例示手渡し社", "2028-02-01", "2028-12-31");
        contracts.submit(house, id);
        var made = house.as("manager", () -> keeping.makeLink(id)).orElseThrow();
        var token = made.address().substring(made.address().lastIndexOf('/') + 1);
        var visit = contracts.visit(token);
        desk.sign(visit, "例示 太郎", "代表取締役", desk.toSign(visit).contentHash());
        hospitals.does(house, "head", "countersign", Map.of("verdict", "sign"));
    }

    private void later(Duration passing) {
        hospitals.travelTo(house, clock.instant().plus(passing));
    }
}
