package org.kitei.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.servlet.http.Cookie;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.AtOnce;
import org.kitei.TestMail;
import org.kitei.Traces;
import org.kitei.attachment.Attachments;
import org.kitei.facility.Absences;
import org.kitei.facility.Appointments;
import org.kitei.facility.Deputies;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.Role;
import org.kitei.inbox.DeputyshipOver;
import org.kitei.inbox.TaskClosed;
import org.kitei.ledger.Subject;
import org.kitei.outside.OutsideDoor;
import org.kitei.outside.OutsideVisit;
import org.kitei.signature.Signatures;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The contractor's representative signs at a link, without an account. */
class OutsideSignerTest extends ContractTest {

    /** Each test comes from an address of its own, because guesses are counted by address. */
    private static final AtomicInteger NEIGHBOURS = new AtomicInteger();

    @Autowired AgreementKeeping keeping;
    @Autowired OutsideDoor door;
    @Autowired SigningDesk desk;
    @Autowired Appointments appointments;
    @Autowired FacilityDirectory facilities;
    @Autowired Deputies deputies;
    @Autowired Absences absences;
    @Autowired Signatures signatures;
    @Autowired Visitors visitors;
    @Autowired JdbcClient database;
    @Autowired MockMvc browser;
    @Autowired Traces traces;

    private UUID id;
    private @Nullable Cookie cookie;
    private String here;

    @BeforeEach
    void theContractorIsAsked() {
        here = "192.0.2." + NEIGHBOURS.incrementAndGet();
        id = contracts.withContractor(house, "2026-12-01", "2027-11-30");
        cookie = null;
    }

    @Test
    void whoReadsTheMailReadsTheDocumentAndSigns() throws Exception {
        var token = contracts.token(house);
        var first = ask(get("/s/" + token));
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(first.getContentAsString()).contains("テスト中央病院", "電子カルテ保守の秘密保持契約").doesNotContain("診療情報を見る", contracts.email(house));
        assertThat(first.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(ask(get("/s/" + token + "/sign/document.pdf")).getStatus()).as("before the code").isEqualTo(404);

        prove(token);
        var document = ask(get("/s/" + token + "/sign/document.pdf"));
        assertThat(document.getStatus()).isEqualTo(200);
        assertThat(document.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(document.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        var hash = contracts.get(house, id).contentHash();
        assertThat(ask(post("/s/" + token + "/sign/check").param("choice", "sign").param("name", "").param("title", "")).getContentAsString())
                .contains("入力してください");
        assertThat(ask(typed(token, "/sign/check")).getContentAsString()).contains(hash, "代表取締役 例示 太郎", "同意して");
        assertThat(ask(typed(token, "/sign").param("contentHash", hash)).getRedirectedUrl()).isEqualTo("/s/done");

        assertThat(contracts.get(house, id).state()).isEqualTo(AgreementState.TO_COUNTERSIGN);
        assertThat(contracts.get(house, id).acts().get(0)).satisfies(act -> {
            assertThat(act.act()).isEqualTo("contractor-signed");
            assertThat(act.contentHash()).isEqualTo(hash);
            assertThat(act.details()).containsEntry("name", "例示 太郎").containsEntry("signerTitle", "代表取締役").containsKey("address");
        });
    }

    @Test
    void aLinkThatIsWrongUsedExpiredOrReplacedIsOneAndTheSamePage() throws Exception {
        var wrong = page("x".repeat(43));
        var replaced = contracts.token(house);
        house.as("manager", () -> keeping.makeLink(id));
        assertThat(page(replaced)).isEqualTo(wrong);
        var used = contracts.token(house);
        contracts.contractorSigns(house, id);
        assertThat(page(used)).isEqualTo(wrong);
        hospitals.does(house, "head", "countersign", Map.of("verdict", "back", "reason", "期間を直してください。"));
        contracts.submit(house);
        var expired = contracts.token(house);
        clock.advance(Duration.ofDays(14));
        assertThat(page(expired)).isEqualTo(wrong);
        house.as("manager", () -> keeping.makeLink(id));
        var takenBack = contracts.token(house);
        house.as("manager", () -> keeping.reopenTerms(id, "金額を直す。"));
        assertThat(page(takenBack)).isEqualTo(wrong);
        assertThat(traces.acts(house.id())).containsSubsequence("agreement-sent-back", "agreement-taken-back");
    }

    /** The page but for what differs on every page. */
    private String page(String token) throws Exception {
        var answer = ask(get("/s/" + token));
        assertThat(answer.getStatus()).isEqualTo(404);
        return answer.getContentAsString().replaceAll("value=\"[^\"]*\"", "").replace(token, "");
    }

    @Test
    void fiveWrongCodesNeedANewOneAndTheRightOneIsUsedOnce() throws Exception {
        var token = contracts.token(house);
        ask(post("/s/" + token + "/code"));
        var code = contracts.code(house);
        var wrong = code.equals("00000000") ? "00000001" : "00000000";
        for (int i = 0; i < 5; i++) {
            assertThat(door.confirm(token, wrong, here)).isEmpty();
        }
        assertThat(door.confirm(token, code, here)).isEmpty();
        ask(post("/s/" + token + "/code"));
        var another = contracts.code(house);
        assertThat(door.confirm(token, another, here)).isPresent();
        assertThat(door.confirm(token, another, here)).isEmpty();
    }

    @Test
    void aCodeIsOldAfterAQuarterOfAnHour() throws Exception {
        var token = contracts.token(house);
        ask(post("/s/" + token + "/code"));
        var code = contracts.code(house);
        clock.advance(Duration.ofMinutes(16));
        assertThat(door.confirm(token, code, here)).isEmpty();
    }

    @Test
    void whoGuessesIsSlowedDown() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(ask(get("/s/" + "y".repeat(40) + i)).getStatus()).isEqualTo(404);
        }
        assertThat(ask(get("/s/" + contracts.token(house))).getStatus()).isEqualTo(429);
    }

    @Test
    void whoGuessedNineteenTimesMayStillTypeTheRightCode() throws Exception {
        var token = contracts.token(house);
        ask(post("/s/" + token + "/code"));
        var code = contracts.code(house);
        for (int i = 0; i < 19; i++) {
            assertThat(ask(get("/s/" + "z".repeat(40) + i)).getStatus()).isEqualTo(404);
        }
        assertThat(door.confirm(token, code, here)).isPresent();
    }

    @Test
    void neitherLinkNorCodeCanBeReadFromTheDatabase() throws Exception {
        var token = contracts.token(house);
        ask(post("/s/" + token + "/code"));
        var code = contracts.code(house);
        var rows = database.sql("select * from outside_link where facility_id = ?").param(house.id()).query().listOfRows().toString()
                + database.sql("select letter_subject, cast(letter_text as varchar(4000)) as words from mail where facility_id = ? and notice_id is null").param(house.id())
                        .query((row, number) -> row.getString("letter_subject") + row.getString("words")).list();
        assertThat(rows).doesNotContain(token).doesNotContain(code);
    }

    @Test
    void theCodeOfOneLinkOpensNoOther() throws Exception {
        var own = contracts.token(house);
        var other = contracts.prepared(house, "例示別社", "2026-12-01", "2027-11-30");
        contracts.submit(house, other);
        var others = contracts.token(house);
        prove(own);
        assertThat(ask(get("/s/" + own + "/sign")).getStatus()).isEqualTo(200);
        assertThat(ask(get("/s/" + others + "/sign")).getStatus()).isEqualTo(404);
        assertThat(ask(get("/s/" + others + "/sign/document.pdf")).getStatus()).isEqualTo(404);
        var hash = contracts.get(house, other).contentHash();
        assertThat(ask(typed(others, "/sign").param("contentHash", hash)).getStatus()).isEqualTo(404);
        var borrowed = new OutsideVisit(others, contracts.visit(own).linkId(), hospitals.now(), here);
        assertThatThrownBy(() -> desk.sign(borrowed, "例示 太郎", "代表取締役", hash)).isInstanceOf(NoSuchRecord.class);
        assertThat(contracts.get(house, other).state()).isEqualTo(AgreementState.WITH_CONTRACTOR);
    }

    @Test
    void whoDeclinesSaysWhyAndTheTermsAreWorkedOnAgain() throws Exception {
        var token = contracts.token(house);
        prove(token);
        assertThat(ask(post("/s/" + token + "/sign/check").param("choice", "decline").param("reason", "")).getContentAsString()).contains("入力してください");
        assertThat(ask(post("/s/" + token + "/sign/check").param("choice", "decline").param("reason", "賠償の条が重い。")).getRedirectedUrl())
                .isEqualTo("/s/done");
        assertThat(contracts.get(house, id).state()).isEqualTo(AgreementState.PREPARING);
        assertThat(hospitals.waiting(house, "manager")).contains("prepare-agreement");
        assertThat(ask(get("/s/" + token)).getStatus()).isEqualTo(404);
        assertThat(traces.acts(house.id())).containsSubsequence("contractor-entered", "file-kept", "link-made", "contractor-declined");
    }

    @Test
    void aSignatureOnAnotherTextIsRefused() {
        var visit = contracts.visit(contracts.token(house));
        assertThatThrownBy(() -> desk.sign(visit, "例示 太郎", "代表取締役", "0".repeat(64)))
                .isInstanceOf(SigningDesk.ReadAnotherText.class);
        assertThat(contracts.get(house, id).state()).isEqualTo(AgreementState.WITH_CONTRACTOR);
    }

    @Test
    void ofSigningAndTakingTheTermsBackAtOnceOneHappens() throws Exception {
        var visit = contracts.visit(contracts.token(house));
        var hash = contracts.get(house, id).contentHash();
        var failures = AtOnce.failures(
                () -> desk.sign(visit, "例示 太郎", "代表取締役", hash),
                () -> house.as("manager", () -> keeping.reopenTerms(id, "金額を直す。")));
        assertThat(failures).hasSize(1);
        var signed = contracts.get(house, id).state() == AgreementState.TO_COUNTERSIGN;
        assertThat(failures.get(0)).isInstanceOf(signed ? AgreementKeeping.NoLongerPrepared.class : NoSuchRecord.class);
        assertThat(contracts.get(house, id).acts().stream().filter(act -> act.act().equals("contractor-signed"))).hasSize(signed ? 1 : 0);
        assertThat(hospitals.waiting(house, signed ? "head" : "manager")).contains(signed ? "countersign" : "prepare-agreement");
    }

    @Test
    void ofTwoHeadsCountersigningAtOnceOneDoes() throws Exception {
        contracts.contractorSigns(house, id);
        var task = hospitals.task(house, "head", "countersign").getId();
        var failures = AtOnce.failures(() -> countersign("head", task), () -> countersign("head", task));
        assertThat(failures).singleElement().isInstanceOf(TaskClosed.class);
        assertThat(contracts.get(house, id).acts().stream().filter(act -> act.act().equals("agreement-concluded"))).hasSize(1);
    }

    @Test
    void ofTwoDifferentHeadsCountersigningAtOnceTheSecondIsToldByWhomItWasDone() throws Exception {
        house.as("director", () -> {
            appointments.appoint(house.who("other"), Role.DEPARTMENT_HEAD, facilities.departments().get(0).id(), hospitals.today(), null);
        });
        contracts.contractorSigns(house, id);
        var task = hospitals.task(house, "head", "countersign").getId();
        var failures = AtOnce.failures(() -> countersign("head", task), () -> countersign("other", task));
        var signer = house.as("manager", () -> signatures.on(new Subject("agreement", id))).get(0).signerId();
        assertThat(failures).singleElement().isInstanceOfSatisfying(TaskClosed.class, closed -> assertThat(closed.by().id()).isEqualTo(signer));
        assertThat(contracts.get(house, id).acts().stream().filter(act -> act.act().equals("agreement-countersigned"))).hasSize(1);
        var slower = signer.equals(house.who("head")) ? "other" : "head";
        assertThat(browser.perform(get("/tasks/" + task).with(visitors.as(house, slower))).andReturn().getResponse().getContentAsString())
                .contains(signer.equals(house.who("head")) ? "試験 m1" : "試験 m2");
    }

    @Test
    void ofAHeadWhoComesBackAndTheDeputyOneSignsAndTheOtherIsRefused() throws Exception {
        house.as("head", () -> deputies.name(house.who("other"), Set.of("countersign"), hospitals.today(), null));
        var away = house.as("head", () -> absences.record(house.who("head"), null, null, ""));
        contracts.contractorSigns(house, id);
        var task = hospitals.task(house, "other", "countersign").getId();
        var failures = AtOnce.failures(() -> countersign("other", task), () -> {
            house.as("head", () -> absences.end(away));
            countersign("head", task);
        });
        assertThat(failures).singleElement().isInstanceOfAny(TaskClosed.class, DeputyshipOver.class);
        assertThat(contracts.get(house, id).acts().stream().filter(act -> act.act().equals("agreement-concluded"))).hasSize(1);
    }

    private void countersign(String who, String task) {
        hospitals.does(house, who, task, "countersign", Map.of("verdict", "sign"));
    }

    @Test
    void theSignedAgreementIsMailedAndCanBeTakenAtALinkOfItsOwn() throws Exception {
        contracts.contractorSigns(house, id);
        hospitals.does(house, "head", "countersign", Map.of("verdict", "sign"));
        var token = contracts.token(house);
        var mails = TestMail.arrivedFor(contracts.email(house));
        var file = ((MimeMultipart) mails.get(mails.size() - 1).getContent()).getBodyPart(1);
        assertThat(MimeUtility.decodeText(file.getFileName())).endsWith(".pdf");
        assertThat(Attachments.sha256(file.getInputStream().readAllBytes())).as("what was mailed is what was signed by both")
                .isEqualTo(contracts.get(house, id).signed().sha256());
        prove(token);
        assertThat(ask(get("/s/" + token + "/take")).getContentAsString()).contains("5回まで");
        for (int taken = 0; taken < TakingDesk.MOST_TAKES; taken++) {
            assertThat(ask(post("/s/" + token + "/take/document.pdf")).getContentAsByteArray()).startsWith("%PDF".getBytes());
            assertThat(ask(typed(token, "/sign").param("contentHash", contracts.get(house, id).contentHash())).getStatus()).isEqualTo(404);
        }
        assertThat(ask(post("/s/" + token + "/take/document.pdf")).getStatus()).as("taken as often as it may").isEqualTo(404);
        assertThat(page(token)).isEqualTo(page("x".repeat(43)));
    }

    private void prove(String token) throws Exception {
        assertThat(ask(post("/s/" + token + "/code")).getStatus()).isEqualTo(302);
        assertThat(ask(post("/s/" + token + "/confirm").param("code", contracts.code(house))).getRedirectedUrl()).isEqualTo("/s/" + token);
    }

    private static MockHttpServletRequestBuilder typed(String token, String act) {
        return post("/s/" + token + act).param("choice", "sign").param("name", "例示 太郎").param("title", "代表取締役");
    }

    /** As a browser does, which keeps the session's cookie. */
    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        var asked = cookie == null ? request : request.cookie(cookie);
        var answer = browser.perform(asked.with(csrf()).with(from -> {
            from.setRemoteAddr(here);
            return from;
        })).andReturn().getResponse();
        cookie = answer.getCookie("SESSION") == null ? cookie : answer.getCookie("SESSION");
        return answer;
    }
}
