package org.kitei.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.TestMail;
import org.kitei.Traces;
import org.kitei.facility.Announcement;
import org.kitei.facility.NewPerson;
import org.kitei.facility.People;
import org.kitei.outside.OutsideMail;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@KiteiTest
class MailTest {

    private static final String SECRET = "https://kitei.example.jp/s/opens-something";

    @Autowired TestHospital hospitals;
    @Autowired Visitors visitors;
    @Autowired People people;
    @Autowired MailSending sending;
    @Autowired OutsideMail letters;
    @Autowired MailQueue queue;
    @Autowired MailWriting writing;
    @Autowired JavaMailSenderImpl settings;
    @Autowired NoticeRecords notices;
    @Autowired EntityManager entityManager;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient database;
    @Autowired TestClock clock;
    @Autowired MockMvc browser;
    @Autowired Traces traces;

    private House house;
    private String email;
    private UUID reader;

    @BeforeEach
    void aReaderWithAnAddress() {
        clock.set(TestClock.START);
        house = hospitals.clinic();
        email = "reader-" + UUID.randomUUID() + "@example.jp";
        reader = enter(email, "ja");
    }

    /** So that no other test's sender meets them. */
    @AfterEach
    void leaveNoMailBehind() {
        database.sql("delete from mail where facility_id = :house").param("house", house.id()).update();
        clock.set(TestClock.START);
    }

    @Test
    void whoIsToldGetsAMailThatSaysNoMoreThanTheNotice() throws Exception {
        announce(reader);
        assertThat(TestMail.arrivedFor(email)).isEmpty();
        sending.sendDue();
        var mail = TestMail.arrivedFor(email).get(0);
        assertThat(mail.getSubject()).isEqualTo("【テスト内科クリニック】決裁をお願いします：運用管理規程");
        assertThat(mail.getFrom()[0]).hasToString("kitei@example.jp");
        assertThat(mail.getContent().toString().replace("\r\n", "\n")).startsWith("""
                「運用管理規程」の決裁が、あなたの番です。
                期限 11/30（月）

                https://kitei.example.jp/tasks/t1
                """).contains("返信は届きません");
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void aMailIsInTheReadersLanguage() throws Exception {
        var english = "reader-" + UUID.randomUUID() + "@example.jp";
        announce(enter(english, "en"));
        sending.sendDue();
        assertThat(TestMail.arrivedFor(english).get(0).getSubject()).isEqualTo("[テスト内科クリニック] Waiting for you: 運用管理規程");
    }

    @Test
    void inAClinicTheMailSpeaksAsClinicsDo() throws Exception {
        announce(new Announcement(Set.of(reader), "inbox.told.asked", List.of("規程", "#role.DIRECTOR"), "/cases"));
        sending.sendDue();
        assertThat(TestMail.arrivedFor(email).get(0).getSubject()).contains("院長をお願いします").doesNotContain("病院長");
    }

    @Test
    void whatDidNotHappenIsNotMailed() {
        assertThatThrownBy(() -> house.as("director", () -> transaction.executeWithoutResult(tx -> {
            events.publishEvent(told(reader));
            entityManager.flush();
            throw new IllegalStateException("it did not happen");
        }))).hasMessage("it did not happen");
        assertThat(states()).isEmpty();
    }

    @Test
    void whoWantsNoMailOrHasLeftGetsNone() {
        house.as("administrator", () -> people.wantMail(reader, false));
        announce(reader);
        house.as("administrator", () -> people.wantMail(reader, true));
        house.as("administrator", () -> people.leave(reader, hospitals.today()));
        clock.advance(Duration.ofDays(2));
        announce(reader);
        assertThat(states()).isEmpty();
    }

    @Test
    void withoutAMailServerNothingIsQueued() {
        var telling = new Telling(entityManager, notices, new MailConfiguration().mailing(java.util.Optional.empty(), people, entityManager), clock);
        house.as("director", () -> transaction.executeWithoutResult(tx -> telling.on(told(reader))));
        assertThat(database.sql("select count(*) from notice where person_id = :p").param("p", reader).query(Integer.class).single()).isOne();
        assertThat(states()).isEmpty();
    }

    @Test
    void twoSendersAtOnceSendEachMailOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            announce(reader);
        }
        var senders = Executors.newFixedThreadPool(4);
        try {
            var start = new CountDownLatch(1);
            var runs = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                runs.add(senders.submit(() -> {
                    start.await();
                    sending.sendDue();
                    return null;
                }));
            }
            start.countDown();
            for (var run : runs) {
                run.get();
            }
        } finally {
            senders.shutdown();
        }
        sending.sendDue();
        var ids = new ArrayList<String>();
        for (var mail : TestMail.arrivedFor(email)) {
            ids.add(mail.getMessageID());
        }
        assertThat(ids).hasSize(20).doesNotHaveDuplicates();
        assertThat(states()).hasSize(20).containsOnly("SENT");
    }

    @Test
    void aServerThatCannotBeReachedIsTriedAgainLaterAndAtLastGivenUp() {
        announce(reader);
        var dead = new JavaMailSenderImpl();
        dead.setHost("127.0.0.1");
        dead.setPort(1);
        var nowhere = new MailSending(queue, writing, new SmtpPost(dead));
        nowhere.sendDue();
        assertThat(states()).containsExactly("QUEUED");
        sending.sendDue();
        assertThat(TestMail.arrivedFor(email)).as("not before its time").isEmpty();
        for (int i = 0; i < 13; i++) {
            clock.advance(Duration.ofHours(4));
            nowhere.sendDue();
        }
        assertThat(states()).containsExactly("FAILED");
        clock.advance(Duration.ofDays(1));
        sending.sendDue();
        assertThat(TestMail.arrivedFor(email)).isEmpty();
    }

    @Test
    void aServerThatComesBackGetsTheMailOnce() {
        announce(reader);
        var dead = new JavaMailSenderImpl();
        dead.setHost("127.0.0.1");
        dead.setPort(1);
        new MailSending(queue, writing, new SmtpPost(dead)).sendDue();
        clock.advance(Duration.ofMinutes(2));
        sending.sendDue();
        sending.sendDue();
        assertThat(TestMail.arrivedFor(email)).hasSize(1);
    }

    @Test
    void aConnectionThatBreaksInTheMiddleLeavesItUnclearAndItIsNotSentAgainByItself() throws Exception {
        announce(reader);
        failing(() -> {
            throw new MessagingException("the line broke");
        }).sendDue();
        assertThat(states()).containsExactly("UNCLEAR");
        sending.sendDue();
        assertThat(TestMail.arrivedFor(email)).isEmpty();
        browser.perform(get("/settings/mail").with(visitors.as(house, "administrator")))
                .andExpect(content().string(containsString("送れたかどうか分かりません"))).andExpect(content().string(containsString(email)));
        browser.perform(get("/notices").with(visitors.as(house, "administrator")))
                .andExpect(content().string(containsString("届かなかったメールがあります")));
        browser.perform(get("/notices").with(visitors.as(house, "staff")))
                .andExpect(content().string(not(containsString("届かなかったメールがあります"))));
    }

    @Test
    void aSenderThatDiesInTheMiddleLeavesItUnclearToo() {
        announce(reader);
        assertThatThrownBy(() -> failing(() -> {
            throw new OutOfMemoryError("the machine dies");
        }).sendDue()).isInstanceOf(OutOfMemoryError.class);
        assertThat(states()).containsExactly("SENDING");
        sending.sendDue();
        assertThat(states()).as("perhaps it is still at it").containsExactly("SENDING");
        clock.advance(MailQueue.LONGEST_SENDING.plusMinutes(1));
        sending.sendDue();
        sending.sendDue();
        assertThat(states()).containsExactly("UNCLEAR");
        assertThat(TestMail.arrivedFor(email)).isEmpty();
    }

    @Test
    void aMailThatTheServerRefusesForGoodIsGivenUpAndOneRefusedForNowIsTriedAgain() {
        announce(reader);
        failing(() -> {
            throw new SMTPSendFailedException("DATA", 451, "try later", null, null, null, null);
        }).sendDue();
        assertThat(states()).containsExactly("QUEUED");
        clock.advance(Duration.ofHours(1));
        failing(() -> {
            throw new SMTPSendFailedException("DATA", 550, "no such user", null, null, null, null);
        }).sendDue();
        assertThat(states()).containsExactly("FAILED");
    }

    @Test
    void anAdministratorHasItSentOnceMoreOrTakesItAway() throws Exception {
        announce(reader);
        announce(reader);
        failing(() -> {
            throw new SMTPSendFailedException("DATA", 550, "no such user", null, null, null, null);
        }).sendDue();
        assertThat(states()).containsExactly("FAILED", "FAILED");
        var ids = database.sql("select id from mail where facility_id = :house order by id").param("house", house.id()).query(UUID.class).list();
        for (var act : List.of(ids.get(0) + "/again", ids.get(1) + "/close", ids.get(1) + "/again")) {
            browser.perform(post("/settings/mail/" + act).with(visitors.as(house, "administrator")).with(csrf()))
                    .andExpect(redirectedUrl("/settings/mail"));
        }
        sending.sendDue();
        assertThat(TestMail.arrivedFor(email)).hasSize(1);
        assertThat(states()).containsExactly("SENT", "CLOSED");
        browser.perform(get("/ledger").with(visitors.as(house, "director")))
                .andExpect(content().string(containsString("メールを送り直し"))).andExpect(content().string(containsString("届かなかったメールを確認")));
        assertThat(traces.acts(house.id())).containsSubsequence("mail-sent-again", "mail-closed");
    }

    @Test
    void whatALetterSaidIsForgottenOnceItIsGivenUpAndToWhomItWentIsStillSeen() throws Exception {
        letter();
        failing(() -> {
            throw new SMTPSendFailedException("DATA", 451, "try later", null, null, null, null);
        }).sendDue();
        assertThat(keptOfLetters()).as("it is tried again").contains(SECRET);
        clock.advance(Duration.ofHours(1));
        failing(() -> {
            throw new SMTPSendFailedException("DATA", 550, "no such user", null, null, null, null);
        }).sendDue();
        assertThat(states()).containsExactly("FAILED");
        assertThat(keptOfLetters()).doesNotContain(SECRET);
        var id = database.sql("select id from mail where facility_id = :house").param("house", house.id()).query(UUID.class).single();
        browser.perform(get("/settings/mail").with(visitors.as(house, "administrator")))
                .andExpect(content().string(containsString(email))).andExpect(content().string(containsString("契約書への署名")))
                .andExpect(content().string(containsString("作り直しを頼んでください"))).andExpect(content().string(not(containsString(id + "/again"))));
        browser.perform(post("/settings/mail/" + id + "/again").with(visitors.as(house, "administrator")).with(csrf()))
                .andExpect(status().isConflict());
        assertThat(states()).containsExactly("FAILED");
        browser.perform(post("/settings/mail/" + id + "/close").with(visitors.as(house, "administrator")).with(csrf()));
        assertThat(states()).containsExactly("CLOSED");
    }

    @Test
    void whatALetterSaidIsForgottenTooWhereNobodyKnowsWhetherItWasSent() {
        letter();
        failing(() -> {
            throw new MessagingException("the line broke");
        }).sendDue();
        letter();
        assertThatThrownBy(() -> failing(() -> {
            throw new OutOfMemoryError("the machine dies");
        }).sendDue()).isInstanceOf(OutOfMemoryError.class);
        clock.advance(MailQueue.LONGEST_SENDING.plusMinutes(1));
        sending.sendDue();
        assertThat(states()).containsExactly("UNCLEAR", "UNCLEAR");
        assertThat(keptOfLetters()).doesNotContain(SECRET);
    }

    @Test
    void whatALetterSaidIsForgottenWhereTheServerCouldNotBeReachedForADay() {
        letter();
        var dead = new JavaMailSenderImpl();
        dead.setHost("127.0.0.1");
        dead.setPort(1);
        for (int i = 0; i < 14; i++) {
            new MailSending(queue, writing, new SmtpPost(dead)).sendDue();
            clock.advance(Duration.ofHours(4));
        }
        assertThat(states()).containsExactly("FAILED");
        assertThat(keptOfLetters()).doesNotContain(SECRET);
    }

    private void letter() {
        house.as("director", () -> transaction.executeWithoutResult(tx ->
                letters.queue(new OutsideMail.Letter(email, "契約書への署名", "次のリンクを開いてください。\n" + SECRET, null))));
    }

    private String keptOfLetters() {
        return database.sql("select letter_subject || coalesce(cast(letter_text as varchar(4000)), '') from mail where facility_id = :house")
                .param("house", house.id()).query(String.class).list().toString();
    }

    private interface Sending {

        void send() throws MessagingException;
    }

    private MailSending failing(Sending how) {
        var real = new SmtpPost(settings);
        return new MailSending(queue, writing, new Post() {
            @Override
            public MimeMessage message(String id) {
                return real.message(id);
            }

            @Override
            public Line connect() {
                return new Line() {
                    @Override
                    public void send(MimeMessage message) throws MessagingException {
                        how.send();
                    }

                    @Override
                    public void close() {
                        // nothing is open
                    }
                };
            }
        });
    }

    private UUID enter(String address, String language) {
        return house.as("administrator", () -> people.enter(new NewPerson("読者", "", null, null, language, address, null)));
    }

    private static Announcement told(UUID person) {
        return new Announcement(Set.of(person), "inbox.told.asked", List.of("運用管理規程", "#inbox.act.decide"), "/tasks/t1")
                .due(LocalDate.of(2026, 11, 30));
    }

    private void announce(UUID person) {
        announce(told(person));
    }

    private void announce(Announcement announced) {
        house.as("director", () -> transaction.executeWithoutResult(tx -> events.publishEvent(announced)));
    }

    private List<String> states() {
        return database.sql("select state from mail where facility_id = :house order by id").param("house", house.id()).query(String.class).list();
    }
}
