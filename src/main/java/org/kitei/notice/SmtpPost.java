package org.kitei.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The deployment's SMTP server. It does not use {@link JavaMailSenderImpl#send} itself, whose one exception does not tell
 * whether the connection failed before a message was sent or after.
 */
class SmtpPost implements Post {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);

    private final JavaMailSenderImpl settings;

    SmtpPost(JavaMailSenderImpl settings) {
        this.settings = settings;
    }

    @Override
    public MimeMessage message(String id) {
        return new MimeMessage(settings.getSession()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@kitei>");
            }
        };
    }

    @Override
    public Line connect() throws MessagingException {
        var transport = settings.getSession().getTransport(settings.getProtocol() == null ? "smtp" : settings.getProtocol());
        transport.connect(settings.getHost(), settings.getPort(), settings.getUsername(), settings.getPassword());
        return new SmtpLine(transport);
    }

    private record SmtpLine(Transport transport) implements Line {

        @Override
        public void send(MimeMessage message) throws MessagingException {
            transport.sendMessage(message, message.getAllRecipients());
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException alreadyGone) {
                LOG.debug("the mail server closed the connection first", alreadyGone);
            }
        }
    }
}
