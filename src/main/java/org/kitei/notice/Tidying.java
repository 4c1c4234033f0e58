package org.kitei.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets notices and mails that have done their work, every hour, because the machine of a clinic is off at night. What was done
 * is in the ledger; a mail that was not delivered stays until somebody has seen to it, and so does its notice. Several nodes may do
 * it at once: what one has deleted, the other no longer finds.
 */
@Component
@EnableScheduling
class Tidying {

    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);
    private static final int AT_ONCE = 1000;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration keepNotices;
    private final Duration keepMails;

    Tidying(JdbcClient database, PlatformTransactionManager transactions, Clock clock,
            @Value("${kitei.notices.keep-days:400}") int noticeDays, @Value("${kitei.mail.keep-days:100}") int mailDays) {
        if (noticeDays < 1 || mailDays < 1) {
            throw new IllegalArgumentException("kitei.notices.keep-days and kitei.mail.keep-days are at least 1");
        }
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.keepNotices = Duration.ofDays(noticeDays);
        this.keepMails = Duration.ofDays(mailDays);
    }

    @Scheduled(cron = "${kitei.tidying.at:0 10 * * * *}", zone = "UTC")
    void tidy() {
        var mails = deleteAll("""
                delete from mail where id in (select m.id from mail m where m.state in ('SENT', 'CLOSED') and m.closed_at < :before
                    order by m.closed_at fetch first %d rows only)""", keepMails);
        var notices = deleteAll("""
                delete from notice where id in (select n.id from notice n where n.told_at < :before
                    and not exists (select 1 from mail m where m.notice_id = n.id)
                    order by n.told_at fetch first %d rows only)""", keepNotices);
        if (mails + notices > 0) {
            LOG.info("forgotten: {} notices, {} mails", notices, mails);
        }
    }

    /** A thousand a transaction, so that nobody who works waits for long. */
    private long deleteAll(String some, Duration kept) {
        var before = clock.instant().minus(kept).atOffset(ZoneOffset.UTC);
        long all = 0;
        int deleted;
        do {
            deleted = delete(some.formatted(AT_ONCE), before);
            all += deleted;
        } while (deleted == AT_ONCE);
        return all;
    }

    private int delete(String some, OffsetDateTime before) {
        Integer deleted = transaction.execute(status -> database.sql(some).param("before", before).update());
        return deleted == null ? 0 : deleted;
    }
}
