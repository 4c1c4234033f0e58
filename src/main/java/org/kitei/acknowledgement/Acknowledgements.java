package org.kitei.acknowledgement;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kitei.facility.Announcement;
import org.kitei.facility.Appointments;
import org.kitei.facility.BusinessDays;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The verbs that {@code acknowledgement} calls. */
@Service("acknowledgements")
@Transactional
public class Acknowledgements {

    private static final int BUSINESS_DAYS_UNTIL_REMINDED = 5;

    private final AcknowledgementRecords acknowledgements;
    private final Confirmations confirmations;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final BusinessDays businessDays;
    private final ApplicationEventPublisher events;

    Acknowledgements(AcknowledgementRecords acknowledgements, Confirmations confirmations, Appointments appointments,
            FacilityDirectory facilities, BusinessDays businessDays, ApplicationEventPublisher events) {
        this.acknowledgements = acknowledgements;
        this.confirmations = confirmations;
        this.appointments = appointments;
        this.facilities = facilities;
        this.businessDays = businessDays;
        this.events = events;
    }

    /** When whoever has not confirmed is reminded: some business days after the promulgation. */
    public Date reminderInstant(String editionId) {
        return morning(businessDays.after(get(editionId).openedOn(), BUSINESS_DAYS_UNTIL_REMINDED));
    }

    /** The business day before the edition comes into force. */
    public Date eveInstant(String editionId) {
        return morning(businessDays.before(get(editionId).effectiveDate(), 1));
    }

    /** When those who answer for it are told who is missing: the day after the last one. */
    public Date overdueInstant(String editionId) {
        return morning(get(editionId).dueOn().plusDays(1));
    }

    private Date morning(LocalDate day) {
        return Date.from(day.atStartOfDay(facilities.zone()).toInstant());
    }

    /** Reminds those who have not confirmed, not twice on a day. */
    public void remind(String editionId) {
        var opened = get(editionId);
        var missing = confirmations.missing(opened.editionId(), facilities.today());
        if (!missing.isEmpty() && opened.remind(facilities.today())) {
            events.publishEvent(new Announcement(missing, "acknowledgement.told.read",
                    List.of(opened.title(), String.valueOf(opened.editionNumber()), opened.dueOn().toString()),
                    "/acknowledgements/" + editionId));
        }
    }

    /** Tells director and secretary how many are missing after the last day. */
    public void reportMissing(String editionId) {
        var opened = get(editionId);
        var missing = confirmations.missing(opened.editionId(), facilities.today());
        if (!missing.isEmpty()) {
            events.publishEvent(new Announcement(answerable(), "acknowledgement.told.missing",
                    List.of(opened.title(), String.valueOf(opened.editionNumber()), String.valueOf(missing.size())),
                    "/acknowledgements/" + editionId + "/people"));
        }
    }

    private Set<UUID> answerable() {
        return Stream.of(Role.DIRECTOR, Role.SECRETARY)
                .flatMap(role -> appointments.holders(role, facilities.today()).stream()).map(PersonRef::id)
                .collect(Collectors.toSet());
    }

    private Acknowledgement get(String editionId) {
        return acknowledgements.findById(UUID.fromString(editionId))
                .orElseThrow(() -> new NoSuchRecord("acknowledgement", editionId));
    }
}
