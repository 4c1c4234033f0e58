package org.kitei.contract;

import java.util.UUID;

import org.kitei.facility.FacilityDirectory;
import org.kitei.outside.OutsideLinks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the model {@code contractor-nda} asks of the record, in all its versions: a verb stays as long as an agreement runs on one that
 * calls it. Moments and intervals are in ISO 8601, as the engine takes them.
 */
@Component("agreements")
@Transactional
public class AgreementSteps {

    private final AgreementBook book;
    private final OutsideLinks links;
    private final Packaging packaging;
    private final Renewals renewals;
    private final AgreementDates dates;
    private final AgreementReminders reminders;
    private final Stopping stopping;
    private final AgreementNews news;
    private final FacilityDirectory facilities;

    AgreementSteps(AgreementBook book, OutsideLinks links, Packaging packaging, Renewals renewals, AgreementDates dates,
            AgreementReminders reminders, Stopping stopping, AgreementNews news, FacilityDirectory facilities) {
        this.book = book;
        this.links = links;
        this.packaging = packaging;
        this.renewals = renewals;
        this.dates = dates;
        this.reminders = reminders;
        this.stopping = stopping;
        this.news = news;
        this.facilities = facilities;
    }

    /** Until when whoever is asked to look or to sign does so in time. */
    @Transactional(readOnly = true)
    public String due(String agreementId) {
        return dates.answer().toString();
    }

    /** The terms are fit: the contractor's representative is asked by mail, or the contract managers to hand the link over. */
    public void sendToContractor(String agreementId) {
        var agreement = book.get(agreementId);
        if (links.mailed()) {
            links.make(agreement.invite(AgreementPurpose.SIGN));
            news.tell(news.managers(), "contract.told.sent", agreement, agreement.terms().signerName());
        } else {
            news.tell(news.managers(), "contract.told.hand-over", agreement, agreement.terms().signerName());
        }
    }

    /** Every third day while the contractor is asked. */
    @Transactional(readOnly = true)
    public String contractorReminders(String agreementId) {
        return dates.every(3);
    }

    /** The contractor is silent: it is reminded; where its link opens nothing any more, the contract managers are told. */
    public void remindContractor(String agreementId) {
        reminders.ofSigning(book.get(agreementId));
    }

    /** Both have signed: the signed agreement is made and given to both. */
    public void conclude(String agreementId) {
        var agreement = book.get(agreementId);
        agreement.conclude(packaging.make(agreement));
        book.record("agreement-concluded", agreement);
        if (links.mailed()) {
            links.make(agreement.invite(AgreementPurpose.TAKE));
        } else {
            news.tell(news.managers(), "contract.told.hand-over-signed", agreement, agreement.terms().signerName());
        }
        news.tell(news.managersAndHeads(agreement), "contract.told.concluded", agreement, agreement.terms().from());
    }

    /** When its first day begins; where that has passed, at once. */
    @Transactional(readOnly = true)
    public String beginning(String agreementId) {
        return dates.firstMoment(terms(agreementId)).toString();
    }

    public void activate(String agreementId) {
        var agreement = book.get(agreementId);
        agreement.activate();
        book.record("agreement-in-force", agreement);
        news.tell(news.managersAndHeads(agreement), "contract.told.in-force", agreement, agreement.terms().until());
        renewals.inForce(agreement);
    }

    /** When the contract manager is asked what comes after the term. */
    @Transactional(readOnly = true)
    public String notice(String agreementId) {
        return dates.daysBeforeTheEnd(terms(agreementId), AgreementDates.NOTICE).toString();
    }

    /** Of version 1. */
    @Transactional(readOnly = true)
    public String secondNotice(String agreementId) {
        return dates.daysBeforeTheEnd(terms(agreementId), AgreementDates.SECOND_NOTICE).toString();
    }

    /** Of version 1. */
    @Transactional(readOnly = true)
    public String lastNotice(String agreementId) {
        return dates.daysBeforeTheEnd(terms(agreementId), AgreementDates.LAST_NOTICE).toString();
    }

    /**
     * Sixty and thirty days before, and on the last day itself; of those that have passed none comes late, but the next in its time.
     * Where the whole term has passed meanwhile, at once.
     */
    @Transactional(readOnly = true)
    public String furtherNotices(String agreementId) {
        return "R3/" + dates.furtherNotices(terms(agreementId)) + "/P30D";
    }

    /** Until when it is decided in time what comes after the term: its last moment. */
    @Transactional(readOnly = true)
    public String lastMoment(String agreementId) {
        return dates.lastMoment(terms(agreementId)).toString();
    }

    /** When the term is over: the midnight after its last day. */
    @Transactional(readOnly = true)
    public String end(String agreementId) {
        return dates.afterTerm(terms(agreementId)).toString();
    }

    /** The end draws nearer: told whatever was decided. Where it has passed meanwhile, what came of it is told. */
    public void remindExpiry(String agreementId) {
        reminders.ofTheEnd(book.get(agreementId));
    }

    /** The term is over, and nobody has decided: work under it stops. */
    public void expireUndecided(String agreementId) {
        expire(book.get(agreementId), "contract.told.expired-undecided");
    }

    /**
     * The term is over, and its renewal is not in force yet: work under it stops until it is. A renewal that is signed and begins at the
     * same midnight comes into force right before or right after: then nothing stops.
     */
    public void expireUnrenewed(String agreementId) {
        var agreement = book.get(agreementId);
        if (!renewals.followed(agreement, facilities.today())) {
            expire(agreement, "contract.told.expired-unrenewed");
        }
    }

    private void expire(Agreement agreement, String key) {
        agreement.expire();
        book.record("agreement-expired", agreement);
        stopping.stopped(agreement, key);
    }

    /** A new agreement for the time after the term; this one runs on. */
    public void openRenewal(String agreementId) {
        renewals.open(book.get(agreementId));
    }

    /** Its renewal is in force: this one is over, and what was handed over stays with the contractor. */
    public void replace(String agreementId) {
        var agreement = book.get(agreementId);
        agreement.replaced();
        book.record("agreement-replaced", agreement);
    }

    /** Its renewal was given up: it is asked again what comes after the term. */
    public void renewalGivenUp(String agreementId) {
        book.get(agreementId).renewalGivenUp();
    }

    /** The term is over: what was handed over has to come back, or be destroyed. */
    public void close(String agreementId) {
        var agreement = book.get(agreementId);
        agreement.close();
        links.revoke(agreement.id(), AgreementPurpose.DECLARE);
        book.record("agreement-over", agreement);
        news.tell(stopping.concerned(agreement), "contract.told.over", agreement);
    }

    /** Every week until the return is confirmed. */
    @Transactional(readOnly = true)
    public String returnReminders(String agreementId) {
        return dates.every(7);
    }

    public void remindReturn(String agreementId) {
        reminders.ofTheReturn(book.get(agreementId));
    }

    /** When the work is confirmed: every so many months from the first day on. */
    @Transactional(readOnly = true)
    public String confirmations(String agreementId) {
        var terms = terms(agreementId);
        return "R/" + dates.nextConfirmation(terms) + "/P" + terms.confirmEvery() + "M";
    }

    /** Who confirms the work. */
    @Transactional(readOnly = true)
    public String inCharge(String agreementId) {
        return terms(agreementId).inChargeId().toString();
    }

    /** The confirmation is overdue: whoever is in charge is reminded, and the contract managers are told. */
    public void remindConfirmation(String agreementId) {
        reminders.ofTheConfirmation(book.get(agreementId));
    }

    private Terms terms(String agreementId) {
        return book.get(agreementId).terms();
    }
}
