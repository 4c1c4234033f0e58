package org.kitei.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mail of all facilities, one step a transaction. Every step names the state it leaves, so that of several senders one
 * takes it.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class MailQueue {

    /** Far longer than a mail server is waited for: who still holds a mail then has crashed. */
    static final Duration LONGEST_SENDING = Duration.ofMinutes(15);

    private static final int LONGEST_PROBLEM = 300;

    private final JdbcClient database;
    private final Clock clock;

    MailQueue(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Waiting(UUID id, UUID facilityId, int attempts) {
    }

    /** What is to be sent by now, longest waiting first. */
    List<Waiting> due(int most) {
        return database.sql("""
                        select id, facility_id, attempts from mail where state = 'QUEUED' and due_at <= :now
                        order by due_at, id fetch first :most rows only""")
                .param("now", at(clock.instant())).param("most", most)
                .query((row, number) -> new Waiting(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3))).list();
    }

    /** Takes a mail to send it; false where another sender was faster. */
    boolean claim(Waiting mail) {
        return 1 == database.sql("update mail set state = 'SENDING', claimed_at = :now, attempts = attempts + 1 where id = :id and state = 'QUEUED'")
                .param("id", mail.id()).param("now", at(clock.instant())).update();
    }

    /** The mail server has it, even where somebody had already given it up as unclear. */
    void sent(Waiting mail) {
        leave(mail, "('SENDING', 'UNCLEAR')", Mail.State.SENT, "");
    }

    void failed(Waiting mail, String problem) {
        leave(mail, "('SENDING')", Mail.State.FAILED, problem);
    }

    void unclear(Waiting mail, String problem) {
        leave(mail, "('SENDING')", Mail.State.UNCLEAR, problem);
    }

    /** Nothing was sent: it is tried again. */
    void again(Waiting mail, String problem) {
        wait(mail, "SENDING", mail.attempts() + 1, problem);
    }

    /** The mail server could not be reached; the mail had not even been claimed. */
    void unreachable(Waiting mail, String problem) {
        wait(mail, "QUEUED", mail.attempts() + 1, problem);
    }

    private void wait(Waiting mail, String from, int attempts, String problem) {
        Patience.afterAttempt(attempts).ifPresentOrElse(next ->
                        database.sql("update mail set state = 'QUEUED', attempts = :attempts, due_at = :due, problem = :problem where id = :id and state = :from")
                                .param("attempts", attempts).param("due", at(clock.instant().plus(next))).param("problem", cut(problem))
                                .param("id", mail.id()).param("from", from).update(),
                () -> leave(mail, "('" + from + "')", Mail.State.FAILED, problem));
    }

    /** What a sender took and never put down, because it crashed in between. */
    void leaveUnclear() {
        database.sql("update mail set state = 'UNCLEAR', letter_text = null where state = 'SENDING' and claimed_at < :before")
                .param("before", at(clock.instant().minus(LONGEST_SENDING))).update();
    }

    /** A person of the facility has an undelivered notice sent once more; false where it no longer is undelivered, or is a letter. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean queueAgain(UUID facilityId, UUID id) {
        return decide("set state = 'QUEUED', attempts = 0, due_at = :now, closed_at = null", " and notice_id is not null", facilityId, id);
    }

    /** A person of the facility has seen to an undelivered mail; false where it no longer is undelivered. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean close(UUID facilityId, UUID id) {
        return decide("set state = 'CLOSED', closed_at = :now", "", facilityId, id);
    }

    private boolean decide(String change, String and, UUID facilityId, UUID id) {
        return 1 == database.sql("update mail " + change + " where id = :id and facility_id = :facility and state in ('FAILED', 'UNCLEAR')" + and)
                .param("now", at(clock.instant())).param("id", id).param("facility", facilityId).update();
    }

    /** By itself it goes nowhere any more. What a letter says opens something: nobody needs it from here on, a new one is made instead. */
    private void leave(Waiting mail, String from, Mail.State to, String problem) {
        database.sql("update mail set state = :to, closed_at = :now, problem = :problem, letter_text = null where id = :id and state in " + from)
                .param("to", to.name()).param("now", at(clock.instant())).param("problem", cut(problem)).param("id", mail.id()).update();
    }

    private static String cut(String problem) {
        return problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
