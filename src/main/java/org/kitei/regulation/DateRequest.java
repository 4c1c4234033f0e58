package org.kitei.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.Role;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking the director for another date, between the decision and the day. Until they answer, the day decided stands. */
@Service
public class DateRequest {

    private static final int LONGEST_REASON = 2000;

    private final RevisionCases cases;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final RegulationProcess process;
    private final CaseNews news;
    private final Ledger ledger;

    DateRequest(RevisionCases cases, Appointments appointments, FacilityDirectory facilities, RegulationProcess process,
            CaseNews news, Ledger ledger) {
        this.cases = cases;
        this.appointments = appointments;
        this.facilities = facilities;
        this.process = process;
        this.news = news;
        this.ledger = ledger;
    }

    /**
     * @param wished null where none was given
     * @throws NotAllowed     where the person at work neither drafted the case nor is director or secretary
     * @throws CaseHasMovedOn where the day has come, the enactment was called off, or somebody asks already
     * @throws InvalidInput   at {@code wished} and {@code reason}
     */
    @Transactional
    public void ask(UUID caseId, @Nullable LocalDate wished, String reason) {
        var revision = cases.get(caseId);
        if (!mayAsk(revision)) {
            throw new NotAllowed("ask for another date", Role.DRAFTER, Role.SECRETARY, Role.DIRECTOR);
        }
        if (revision.dateQuestion().isPresent()) {
            throw new CaseHasMovedOn("regulation.date.asked-already");
        }
        if (!isOpen(revision)) {
            throw new CaseHasMovedOn("regulation.date.late");
        }
        check(revision, wished, reason);
        revision.askForDate(wished, reason, FacilityContext.requiredPerson());
        ledger.record(Act.of("date-asked", CaseSubject.of(revision)).with("effectiveDate", wished).with("reason", reason));
        process.dateAsked(caseId);
        news.dateAsked(revision, revision.dateQuestion().orElseThrow());
    }

    private void check(RevisionCase revision, @Nullable LocalDate wished, String reason) {
        var problems = new ArrayList<Problem>();
        if (wished == null) {
            problems.add(Problem.at("wished", "regulation.date.wished.missing"));
        } else if (wished.isBefore(facilities.today())) {
            problems.add(Problem.at("wished", "regulation.error.backdated"));
        } else if (revision.effectiveDate().filter(wished::equals).isPresent()) {
            problems.add(Problem.at("wished", "regulation.date.wished.same"));
        }
        if (reason.isBlank()) {
            problems.add(Problem.at("reason", "regulation.date.reason.missing"));
        } else if (reason.length() > LONGEST_REASON) {
            problems.add(Problem.at("reason", "regulation.date.reason.long", LONGEST_REASON));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** Whether the person at work could ask now. */
    boolean offered(RevisionCase revision) {
        return revision.dateQuestion().isEmpty() && isOpen(revision) && mayAsk(revision);
    }

    private boolean isOpen(RevisionCase revision) {
        return revision.state() == CaseState.PROMULGATED
                && Optional.of(facilities.today()).filter(revision.effectiveDate().orElseThrow()::isAfter).isPresent();
    }

    private boolean mayAsk(RevisionCase revision) {
        var person = FacilityContext.requiredPerson();
        var roles = appointments.rolesOf(person, facilities.today());
        return revision.drafterId().equals(person) || roles.contains(Role.DIRECTOR) || roles.contains(Role.SECRETARY);
    }
}
