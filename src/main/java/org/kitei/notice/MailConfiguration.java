package org.kitei.notice;

import java.time.Clock;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.kitei.attachment.Attachments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.People;
import org.kitei.outside.OutsideMail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;

/** Mail is sent where {@code spring.mail.host} names a server. */
@Configuration
class MailConfiguration {

    @Bean
    Mailing mailing(Optional<MailSending> sending, People people, EntityManager entityManager) {
        return sending.map(there -> Mailing.on(people, entityManager)).orElseGet(Mailing::off);
    }

    @Bean
    OutsideMail outsideMail(Optional<MailSending> sending, EntityManager entityManager, @Value("${kitei.address:}") String address,
            Clock clock) {
        return new OutsideLetters(sending.isPresent(), entityManager, address, clock);
    }

    @Configuration
    @ConditionalOnProperty("spring.mail.host")
    static class WithAServer {

        @Bean
        MailWriting mailWriting(NoticeRecords notices, MailRecords mails, NoticeWords words, FacilityDirectory facilities,
                Attachments attachments, MessageSource messages, PlatformTransactionManager transactions, @Value("${kitei.mail.from}") String from,
                @Value("${kitei.address:}") String address) {
            return new MailWriting(notices, mails, words, facilities, attachments, messages, transactions, from, address);
        }

        @Bean
        MailSending mailSending(MailQueue queue, MailWriting writing, JavaMailSenderImpl settings) {
            return new MailSending(queue, writing, new SmtpPost(settings));
        }
    }

    /** Tests say themselves when mail goes. */
    @Configuration
    @EnableScheduling
    @ConditionalOnProperty("spring.mail.host")
    @ConditionalOnBooleanProperty(name = "kitei.mail.sending", matchIfMissing = true)
    static class Rounds {

        private final MailSending sending;

        Rounds(MailSending sending) {
            this.sending = sending;
        }

        @Scheduled(fixedDelayString = "${kitei.mail.every:PT10S}")
        void send() {
            sending.sendDue();
        }
    }
}
