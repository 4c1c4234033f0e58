package org.kitei.maintenance;

import java.util.UUID;

import org.kitei.ledger.Digest;
import org.kitei.signature.Signature;
import org.springframework.stereotype.Component;

/** The verdict on the report that a work waits with. */
@Component
class Verifying {

    private final WorkBook book;
    private final WorkVerdictRecords verdicts;
    private final WorkReportRecords reports;
    private final WorkNews news;
    private final NotAccepting notAccepting;

    Verifying(WorkBook book, WorkVerdictRecords verdicts, WorkReportRecords reports, WorkNews news, NotAccepting notAccepting) {
        this.book = book;
        this.verdicts = verdicts;
        this.reports = reports;
        this.news = news;
        this.notAccepting = notAccepting;
    }

    WorkReport latest(UUID workId) {
        return reports.findFirstByWorkIdOrderByOrdinalDesc(workId).orElseThrow(() -> new IllegalStateException("no report of " + workId));
    }

    /**
     * What a verdict is signed on: SHA-256 in lower-case hex over the hash of the plan ({@link WorkDigest}), the hash of the report
     * ({@link WorkReport#hash}) and the SHA-256 of the log's bytes, or nothing where there is no log; each behind its length in bytes and
     * a colon.
     */
    static String contentHash(String planHash, String reportHash, String logHash) {
        return Digest.of(planHash, reportHash, logHash);
    }

    String contentHash(UUID workId) {
        var report = latest(workId);
        return contentHash(book.get(workId).planHash(), report.contentHash(), report.logHash());
    }

    /** @param words the question or the reason; what was said of differences where it is accepted */
    void give(UUID workId, Verdict verdict, String words, Signature signature) {
        var work = book.hold(workId);
        var report = latest(workId);
        var given = verdicts.save(WorkVerdict.on(report, verdict, words, signature));
        book.record(book.act("maintenance-verdict", work).on(given.contentHash()).with("verdictId", given.id())
                .with("verdictHash", given.digest()).with("verdict", verdict.word()).with("ordinal", report.ordinal()).with("reason", words));
        switch (verdict) {
            case ACCEPTED -> {
                work.verify();
                news.tell(news.concerned(work), "work-report.told.accept", work, signature.signerName());
            }
            case NOT_ACCEPTED -> {
                work.notAccept(words);
                notAccepting.done(work);
            }
            case QUESTION -> { }
        }
    }
}
