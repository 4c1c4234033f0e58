package org.kitei.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.springframework.stereotype.Component;

/** Leads from an agreement to the one for the time after it. */
@Component
class Renewals {

    private final AgreementRecords records;
    private final AgreementBook book;
    private final AgreementProcess process;
    private final Stopping stopping;
    private final AgreementNews news;
    private final Clock clock;

    Renewals(AgreementRecords records, AgreementBook book, AgreementProcess process, Stopping stopping, AgreementNews news,
            Clock clock) {
        this.records = records;
        this.book = book;
        this.process = process;
        this.stopping = stopping;
        this.news = news;
        this.clock = clock;
    }

    UUID open(Agreement former) {
        var next = records.save(former.renew(clock.instant().truncatedTo(ChronoUnit.MICROS)));
        book.record(book.act("agreement-opened", next).with("contractor", news.contractorName(next)).with("renews", former.id()));
        process.opened(next.id(), AgreementBook.subject(next.id()), next.terms().departmentId());
        return next.id();
    }

    /** What comes after the term, as far as it is known: a word of {@code contract.after-term}. */
    String afterTerm(Agreement agreement) {
        var signed = records.renewalsOf(agreement.id()).stream().anyMatch(next -> next.state() == AgreementState.CONCLUDED);
        return signed ? "RENEWED" : agreement.renewal().name();
    }

    /** Whether a signed one follows it that has begun by that day, in force or about to be. */
    boolean followed(Agreement former, LocalDate day) {
        return records.renewalsOf(former.id()).stream()
                .anyMatch(next -> next.state() == AgreementState.CONCLUDED && !next.terms().from().isAfter(day));
    }

    /** The agreement is in force: the one it renews is over. Where that one was suspended, so is this. */
    void inForce(Agreement renewal) {
        if (renewal.renewsId() != null) {
            carryOver(book.get(renewal.renewsId()).suspendedBecause(), renewal);
            process.renewalAnswered(renewal.renewsId(), true);
        }
    }

    private void carryOver(String suspendedBecause, Agreement renewal) {
        if (!suspendedBecause.isEmpty()) {
            renewal.suspend(suspendedBecause);
            book.record(book.act("agreement-suspended", renewal).with("reason", suspendedBecause));
            stopping.stopped(renewal, "contract.told.suspended", suspendedBecause);
        }
    }

    /** The agreement is given up: the one it was to renew is decided again. */
    void givenUp(Agreement renewal) {
        if (renewal.renewsId() != null) {
            process.renewalAnswered(renewal.renewsId(), false);
        }
    }
}
