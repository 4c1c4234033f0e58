package org.kitei.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.kitei.facility.BusinessDays;
import org.kitei.facility.FacilityDirectory;
import org.kitei.outside.OutsideLinks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the model {@code contractor-nda} asks of the record. Moments and intervals are in ISO 8601, as the engine takes them. */
@Component("agreements")
@Transactional
public class Agreements {

    static final int DAYS_TO_SIGN = 5;
    private static final int NOTICE = 90;
    private static final int SECOND_NOTICE = 60;
    private static final int LAST_NOTICE = 30;

    private final AgreementBook book;
    private final AgreementRecords records;
    private final OutsideLinks links;
    private final Packaging packaging;
    private final Renewals renewals;
    private final AgreementNews news;
    private final FacilityDirectory facilities;
    private final BusinessDays businessDays;
    private final Clock clock;

    Agreements(AgreementBook book, AgreementRecords records, OutsideLinks links, Packaging packaging, Renewals renewals, AgreementNews news,
            FacilityDirectory facilities, BusinessDays businessDays, Clock clock) {
        this.book = book;
        this.records = records;
        this.links = links;
        this.packaging = packaging;
        this.renewals = renewals;
        this.news = news;
        this.facilities = facilities;
        this.businessDays = businessDays;
        this.clock = clock;
    }

    /** Until when whoever is asked to look or to sign does so in time. */
    @Transactional(readOnly = true)
    public String due(String agreementId) {
        return facilities.endOf(businessDays.after(facilities.today(), DAYS_TO_SIGN)).toString();
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
        return "R/" + clock.instant().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS) + "/P3D";
    }

    /** The contractor is silent: it is reminded; where its link opens nothing any more, the contract managers are told. */
    public void remindContractor(String agreementId) {
        var agreement = book.get(agreementId);
        var signer = agreement.terms().signerName();
        var opens = links.remind(agreement.id(), AgreementPurpose.SIGN, signer);
        news.tell(news.managers(), opens ? "contract.told.contractor-silent" : "contract.told.link-dead", agreement, signer);
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
        return book.get(agreementId).terms().from().atStartOfDay(facilities.zone()).toInstant().toString();
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
        return daysBefore(agreementId, NOTICE);
    }

    @Transactional(readOnly = true)
    public String secondNotice(String agreementId) {
        return daysBefore(agreementId, SECOND_NOTICE);
    }

    @Transactional(readOnly = true)
    public String lastNotice(String agreementId) {
        return daysBefore(agreementId, LAST_NOTICE);
    }

    /** Sixty and thirty days before, and on the last day itself; of those that have passed none comes late, but the next in its time. */
    @Transactional(readOnly = true)
    public String furtherNotices(String agreementId) {
        return "R3/" + secondNotice(agreementId) + "/P30D";
    }

    private String daysBefore(String agreementId, int days) {
        return book.get(agreementId).terms().until().minusDays(days).atStartOfDay(facilities.zone()).toInstant().toString();
    }

    /** Until when it is decided in time what comes after the term: its last moment. */
    @Transactional(readOnly = true)
    public String lastMoment(String agreementId) {
        return facilities.endOf(book.get(agreementId).terms().until()).toString();
    }

    /** When the term is over: the midnight after its last day. */
    @Transactional(readOnly = true)
    public String end(String agreementId) {
        return afterTerm(book.get(agreementId)).toString();
    }

    private Instant afterTerm(Agreement agreement) {
        return agreement.terms().until().plusDays(1).atStartOfDay(facilities.zone()).toInstant();
    }

    /** What comes after the term is asked for the first time. */
    public void askAfterTerm(String agreementId) {
        remindExpiry(agreementId);
    }

    /** The end draws nearer: told whatever was decided. Where it has passed meanwhile, what came of it is told. */
    public void remindExpiry(String agreementId) {
        var agreement = book.get(agreementId);
        long left = ChronoUnit.DAYS.between(facilities.today(), agreement.terms().until());
        if (left >= 0) {
            news.tell(news.managersAndHeads(agreement), left == 0 ? "contract.told.ends-today" : "contract.told.ends-in", agreement,
                    agreement.terms().until(), left, "#contract.after-term." + renewals.afterTerm(agreement));
        }
    }

    /** The term is over, and nobody has decided: work under it stops. */
    public void expireUndecided(String agreementId) {
        var agreement = book.get(agreementId);
        expire(agreement, "contract.told.expired-undecided");
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
        news.tell(concerned(agreement), key, agreement);
    }

    private Set<UUID> concerned(Agreement agreement) {
        var concerned = new HashSet<>(news.managersAndHeads(agreement));
        concerned.addAll(news.holders(org.kitei.facility.Role.SYSTEM_MANAGER));
        concerned.add(agreement.terms().inChargeId());
        return concerned;
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
        news.tell(concerned(agreement), "contract.told.over", agreement);
    }

    /** Every week until the return is confirmed. */
    @Transactional(readOnly = true)
    public String returnReminders(String agreementId) {
        return "R/" + clock.instant().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS) + "/P7D";
    }

    public void remindReturn(String agreementId) {
        var agreement = book.get(agreementId);
        news.tell(news.managersAndHeads(agreement), "contract.told.return-awaited", agreement, agreement.terms().until());
    }

    /** When the work is confirmed: every so many months from the first day on. */
    @Transactional(readOnly = true)
    public String confirmations(String agreementId) {
        var terms = book.get(agreementId).terms();
        var first = firstAfterToday(terms).atStartOfDay(facilities.zone()).toInstant();
        return "R/" + first + "/P" + terms.confirmEvery() + "M";
    }

    private LocalDate firstAfterToday(Terms terms) {
        var day = terms.from().plusMonths(terms.confirmEvery());
        while (!day.isAfter(facilities.today())) {
            day = day.plusMonths(terms.confirmEvery());
        }
        return day;
    }

    /** Who confirms the work. */
    @Transactional(readOnly = true)
    public String inCharge(String agreementId) {
        return book.get(agreementId).terms().inChargeId().toString();
    }

    /** The confirmation is overdue: whoever is in charge is reminded, and the contract managers are told. */
    public void remindConfirmation(String agreementId) {
        var agreement = book.get(agreementId);
        var to = new HashSet<>(news.managers());
        to.add(agreement.terms().inChargeId());
        news.tell(to, "contract.told.confirmation-overdue", agreement);
    }
}
