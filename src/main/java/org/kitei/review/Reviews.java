package org.kitei.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;

import org.kitei.facility.Appointments;
import org.kitei.facility.BusinessDays;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.Role;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.regulation.CaseOpening;
import org.kitei.regulation.RegulationReading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The verbs that {@code periodic-review} calls. */
@Service("reviews")
@Transactional
public class Reviews {

    private static final int BUSINESS_DAYS_TO_REVIEW = 20;
    private static final int BUSINESS_DAYS_REMINDED_BEFORE = 5;

    private final PeriodicReviews reviews;
    private final ReviewRequests requests;
    private final Findings findings;
    private final ReviewAnnouncements announcements;
    private final CaseOpening opening;
    private final RegulationReading regulations;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final BusinessDays businessDays;
    private final Ledger ledger;
    private final Clock clock;

    Reviews(PeriodicReviews reviews, ReviewRequests requests, Findings findings, ReviewAnnouncements announcements,
            CaseOpening opening, RegulationReading regulations, Appointments appointments, FacilityDirectory facilities,
            BusinessDays businessDays, Ledger ledger, Clock clock) {
        this.reviews = reviews;
        this.requests = requests;
        this.findings = findings;
        this.announcements = announcements;
        this.opening = opening;
        this.regulations = regulations;
        this.appointments = appointments;
        this.facilities = facilities;
        this.businessDays = businessDays;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Midnight of the day of the next review; now, where somebody asked for one while a case was awaited. */
    public Date dueInstant(String regulationId) {
        var review = get(regulationId);
        return Date.from(asked(review) ? clock.instant() : review.dueOn().atStartOfDay(facilities.zone()).toInstant());
    }

    private boolean asked(PeriodicReview review) {
        var last = findings.findFirstByRegulationIdOrderByFoundAtDescIdDesc(review.regulationId());
        return requests.existsByRegulationIdAndRequestedAtAfter(
                review.regulationId(), last.map(Finding::foundAt).orElse(Instant.EPOCH));
    }

    /** Notes that the review has begun, and until when it is to be answered. */
    public void begin(String regulationId) {
        var review = get(regulationId);
        review.begin(businessDays.after(facilities.today(), BUSINESS_DAYS_TO_REVIEW));
        ledger.record(Act.of("review-begun", ReviewSubject.of(review.regulationId())).with("dueOn", review.dueOn()));
    }

    /** Who reviews: the system managers; where nobody is appointed, the director, who is that too by default (row 2-1B). */
    public String reviewer(String regulationId) {
        var vacant = appointments.holders(Role.SYSTEM_MANAGER, facilities.today()).isEmpty();
        return (vacant ? Role.DIRECTOR : Role.SYSTEM_MANAGER).name();
    }

    /** Until when the reviewer is in time: the end of the day. */
    public Date answerDue(String regulationId) {
        return Date.from(facilities.endOf(answerDueOn(regulationId)));
    }

    /** When the reviewer is reminded: the morning some business days before. */
    public Date reminderInstant(String regulationId) {
        var day = businessDays.before(answerDueOn(regulationId), BUSINESS_DAYS_REMINDED_BEFORE);
        return Date.from(day.atStartOfDay(facilities.zone()).toInstant());
    }

    private LocalDate answerDueOn(String regulationId) {
        return get(regulationId).answerDueOn().orElseThrow();
    }

    public void remind(String regulationId) {
        var review = get(regulationId);
        announcements.remind(review, Role.valueOf(reviewer(regulationId)));
    }

    /** Overdue: the director is told, and so is the reviewer. */
    public void escalate(String regulationId) {
        var review = get(regulationId);
        announcements.escalate(review, Role.valueOf(reviewer(regulationId)));
        ledger.record(Act.of("review-overdue", ReviewSubject.of(review.regulationId()))
                .with("dueOn", review.answerDueOn().orElseThrow()));
    }

    /** Opens the case that the last review found necessary, or waits for the one that is under way already. */
    public void openCase(String regulationId) {
        var review = get(regulationId);
        var finding = findings.findFirstByRegulationIdOrderByFoundAtDescIdDesc(review.regulationId()).orElseThrow();
        var underWay = regulations.get(review.regulationId(), null).underWay();
        var awaited = underWay.orElseGet(() -> open(finding, review.regulationId()));
        review.await(awaited, facilities.today(), facilities.current().settings().reviewIntervalMonths());
        if (underWay.isEmpty()) {
            announcements.toBeDrafted(review.regulationId(), awaited, finding);
        }
    }

    private UUID open(Finding finding, UUID regulationId) {
        var drafter = finding.drafterId().orElseThrow();
        return finding.verdict() == ReviewVerdict.ABOLISH
                ? opening.abolishFor(drafter, regulationId) : opening.amendFor(drafter, regulationId);
    }

    /** Whether the awaited case abolished the regulation. */
    public boolean abolished(String regulationId) {
        return get(regulationId).state() == ReviewState.ENDED;
    }

    private PeriodicReview get(String regulationId) {
        return reviews.findById(UUID.fromString(regulationId)).orElseThrow(() -> new NoSuchRecord("review", regulationId));
    }
}
