package org.kitei.notice;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.kitei.facility.AlreadyDone;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.Role;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current facility's mail that did not, or perhaps did not, arrive. */
@Service
public class UndeliveredMail {

    private static final Set<Mail.State> UNDELIVERED = EnumSet.of(Mail.State.FAILED, Mail.State.UNCLEAR);

    private final MailRecords mails;
    private final NoticeRecords notices;
    private final NoticeWords words;
    private final MailQueue queue;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final Ledger ledger;

    UndeliveredMail(MailRecords mails, NoticeRecords notices, NoticeWords words, MailQueue queue, Appointments appointments,
            FacilityDirectory facilities, Ledger ledger) {
        this.appointments = appointments;
        this.facilities = facilities;
        this.mails = mails;
        this.notices = notices;
        this.words = words;
        this.queue = queue;
        this.ledger = ledger;
    }

    /**
     * @param unclear whether it may have arrived after all
     * @param problem what the mail server said, in its own words; may be empty
     * @param again   whether it can be sent once more; what a letter to somebody outside said is forgotten, because it opens something
     */
    public record Line(UUID id, String recipient, String subject, Instant queuedAt, boolean unclear, String problem, boolean again) {
    }

    /** The oldest of them. */
    @Transactional(readOnly = true)
    public List<Line> oldest(int most, Locale locale) {
        return mails.oldest(UNDELIVERED, Limit.of(most)).stream().map(mail -> line(mail, locale)).toList();
    }

    /** Whether the person at work is to look after some: an administrator is. */
    @Transactional(readOnly = true)
    public boolean waits() {
        return appointments.rolesOf(FacilityContext.requiredPerson(), facilities.today()).contains(Role.ADMINISTRATOR)
                && !mails.oldest(UNDELIVERED, Limit.of(1)).isEmpty();
    }

    private Line line(Mail mail, Locale locale) {
        var subject = mail.letterSubject().orElseGet(() -> mail.noticeId().flatMap(notices::findById)
                .map(notice -> words.subject(notice, locale)).orElse(""));
        return new Line(mail.id(), mail.recipient(), subject, mail.queuedAt(),
                mail.state() == Mail.State.UNCLEAR, mail.problem(), mail.canBeSentAgain());
    }

    /** The words of a letter are forgotten: whoever sent it makes another. */
    static final class WordsForgotten extends AlreadyDone {

        WordsForgotten() {
            super(null, null, "notice.mail.forgotten.title", "notice.mail.forgotten");
        }
    }

    /**
     * Sends it once more, though it may then arrive twice.
     *
     * @throws AlreadyDone where it is a letter to somebody outside
     */
    @Transactional
    public void sendAgain(UUID id) {
        var mail = get(id);
        if (!mail.canBeSentAgain()) {
            throw new WordsForgotten();
        }
        record("mail-sent-again", mail, queue.queueAgain(FacilityContext.requiredFacility(), id));
    }

    /** Somebody has seen to it; it is no longer shown. */
    @Transactional
    public void close(UUID id) {
        var mail = get(id);
        record("mail-closed", mail, queue.close(FacilityContext.requiredFacility(), id));
    }

    private Mail get(UUID id) {
        return mails.findById(id).orElseThrow(() -> new NoSuchRecord("mail", id));
    }

    private void record(String act, Mail mail, boolean done) {
        if (done) {
            ledger.record(Act.of(act, new Subject("mail", mail.id())).with("name", mail.recipient()));
        }
    }
}
