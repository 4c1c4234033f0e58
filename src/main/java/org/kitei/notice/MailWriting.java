package org.kitei.notice;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import org.jspecify.annotations.Nullable;
import org.kitei.attachment.Attachments;
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
    private final Attachments attachments;
    private final MessageSource messages;
    private final TransactionTemplate transaction;
    private final String from;
    private final String base;

    /** @param base where people reach the program, such as {@code https://kitei.example.jp}; empty where nobody has said */
    MailWriting(NoticeRecords notices, MailRecords mails, NoticeWords words, FacilityDirectory facilities,
            Attachments attachments, MessageSource messages, PlatformTransactionManager transactions, String from, String base) {
        this.notices = notices;
        this.mails = mails;
        this.words = words;
        this.facilities = facilities;
        this.attachments = attachments;
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
        fill(message, letter);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private static void fill(MimeMessage message, Letter letter) throws MessagingException {
        if (letter.file() == null) {
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
            return;
        }
        var words = new MimeBodyPart();
        words.setText(letter.text(), StandardCharsets.UTF_8.name());
        var file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(letter.file().content(), letter.file().mediaType())));
        file.setFileName(encoded(letter.file().name()));
        message.setContent(new MimeMultipart(words, file));
    }

    private static String encoded(String name) {
        try {
            return MimeUtility.encodeText(name, StandardCharsets.UTF_8.name(), "B");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Letter(String to, String subject, String text, @Nullable File file) {
    }

    private record File(String name, String mediaType, byte[] content) {
    }

    private Letter letter(UUID id) {
        var mail = mails.findById(id).orElseThrow(() -> new NoSuchRecord("mail", id));
        if (mail.letterSubject().isPresent()) {
            return outside(mail, mail.letterSubject().get());
        }
        var notice = mail.noticeId().flatMap(notices::findById).orElseThrow(() -> new NoSuchRecord("notice of mail", id));
        var facility = facilities.current();
        var locale = facility.spokenTo(mail.language());
        var text = new StringBuilder(words.sentence(notice, locale)).append('\n');
        notice.due().ifPresent(day -> text.append(words.due(day, locale)).append('\n'));
        if (!base.isEmpty()) {
            text.append('\n').append(base).append(notice.address()).append('\n');
        }
        text.append("\n-- \n").append(say("notice.mail.footer", facility.name(), locale)).append('\n');
        return new Letter(mail.recipient(), messages.getMessage("notice.mail.subject",
                new Object[] {facility.name(), words.subject(notice, locale)}, locale), text.toString(), null);
    }

    private Letter outside(Mail mail, String subject) {
        var facility = facilities.current();
        var text = mail.letterText().orElseThrow(() -> new IllegalStateException("the letter has gone before"));
        var file = mail.attachmentId().map(id -> {
            var attachment = attachments.get(id);
            return new File(attachment.name(), attachment.kind().mediaType(), attachments.content(id));
        }).orElse(null);
        return new Letter(mail.recipient(), messages.getMessage("notice.mail.subject", new Object[] {facility.name(), subject}, Locale.JAPANESE),
                text + "\n\n-- \n" + say("notice.mail.footer.outside", facility.name(), Locale.JAPANESE) + "\n", file);
    }

    private String say(String key, String facility, Locale locale) {
        return messages.getMessage(key, new Object[] {facility}, locale);
    }
}
