package org.kitei.notice;

import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.kitei.notice.MailQueue.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is due. Any number of them may run at once, on any number of machines. */
class MailSending {

    private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);
    private static final int AT_ONCE = 50;

    private final MailQueue queue;
    private final MailWriting writing;
    private final Post post;

    MailSending(MailQueue queue, MailWriting writing, Post post) {
        this.queue = queue;
        this.writing = writing;
        this.post = post;
    }

    void sendDue() {
        queue.leaveUnclear();
        var due = queue.due(AT_ONCE);
        if (!due.isEmpty()) {
            send(due);
        }
    }

    private void send(List<Waiting> due) {
        try (var line = post.connect()) {
            for (var mail : due) {
                if (queue.claim(mail) && !send(mail, line)) {
                    return;
                }
            }
        } catch (MessagingException unreachable) {
            LOG.warn("the mail server cannot be reached: {}", unreachable.getMessage());
            due.forEach(mail -> queue.unreachable(mail, words(unreachable)));
        }
    }

    /** @return whether the connection may be used further */
    private boolean send(Waiting mail, Post.Line line) {
        MimeMessage message;
        try {
            message = writing.write(mail, post);
        } catch (MessagingException | RuntimeException unwritable) {
            LOG.error("mail {} cannot be written", mail.id(), unwritable);
            queue.failed(mail, String.valueOf(unwritable.getMessage()));
            return true;
        }
        try {
            line.send(message);
            queue.sent(mail);
            return true;
        } catch (MessagingException refusedOrLost) {
            int code = code(refusedOrLost);
            if (code >= 500) {
                queue.failed(mail, words(refusedOrLost));
            } else if (code >= 400) {
                queue.again(mail, words(refusedOrLost));
            } else {
                LOG.warn("mail {} may have been sent or not: {}", mail.id(), refusedOrLost.getMessage());
                queue.unclear(mail, words(refusedOrLost));
            }
            return code >= 400;
        }
    }

    /** What the server answered; below 400 where it did not answer, so that nobody knows. */
    private static int code(Exception failure) {
        for (var cause = failure; cause instanceof MessagingException told; cause = told.getNextException()) {
            if (cause instanceof SMTPAddressFailedException refused) {
                return refused.getReturnCode();
            }
            if (cause instanceof SMTPSendFailedException refused && refused.getReturnCode() >= 400
                    && !(refused.getNextException() instanceof SMTPAddressFailedException)) {
                return refused.getReturnCode();
            }
        }
        return -1;
    }

    private static String words(MessagingException problem) {
        return String.valueOf(problem.getMessage()).strip();
    }
}
