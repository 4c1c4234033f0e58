package org.kitei.notice;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.springframework.context.MessageSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a mail in its recipient's language: what stands in the notice, its due date, where to look, and no more. */
class MailWriting {

    private final NoticeRecords notices;
    private final MailRecords mails;
    private final NoticeWords words;
    private final FacilityDirectory facilities;
    private final MessageSource messages;
    private final TransactionTemplate transaction;
    private final String from;
    private final String base;

    /** @param base where people reach the program, such as {@code https://kitei.example.jp}; empty where nobody has said */
    MailWriting(NoticeRecords notices, MailRecords mails, NoticeWords words, FacilityDirectory facilities, MessageSource messages,
            PlatformTransactionManager transactions, String from, String base) {
        this.notices = notices;
        this.mails = mails;
        this.words = words;
        this.facilities = facilities;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.from = from;
        this.base = base.replaceAll("/+$", "");
    }

    MimeMessage write(MailQueue.Waiting mail, Post post) throws MessagingException {
        var letter = FacilityContext.call(mail.facilityId(), null, () -> transaction.execute(tx -> letter(mail.id())));
        var message = post.message(mail.id().toString());
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
        message.setSubject(letter.subject().replaceAll("\\s+", " "), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private record Letter(String to, String subject, String text) {
    }

    private Letter letter(UUID id) {
        var mail = mails.findById(id).orElseThrow(() -> new NoSuchRecord("mail", id));
        var notice = notices.findById(mail.noticeId()).orElseThrow(() -> new NoSuchRecord("notice", mail.noticeId()));
        var facility = facilities.current();
        var locale = facility.spokenTo(mail.language());
        var text = new StringBuilder(words.sentence(notice, locale)).append('\n');
        notice.due().ifPresent(day -> text.append(words.due(day, locale)).append('\n'));
        if (!base.isEmpty()) {
            text.append('\n').append(base).append(notice.address()).append('\n');
        }
        text.append("\n-- \n").append(say("notice.mail.footer", facility.name(), locale)).append('\n');
        return new Letter(mail.recipient(), messages.getMessage("notice.mail.subject",
                new Object[] {facility.name(), words.subject(notice, locale)}, locale), text.toString());
    }

    private String say(String key, String facility, Locale locale) {
        return messages.getMessage(key, new Object[] {facility}, locale);
    }
}
