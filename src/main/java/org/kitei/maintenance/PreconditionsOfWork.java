package org.kitei.maintenance;

import java.util.List;
import java.util.stream.Stream;

import org.kitei.contract.AgreementStanding;
import org.kitei.contract.AgreementStandings;
import org.kitei.contract.WorkerStanding;
import org.kitei.contract.Workers;
import org.kitei.facility.FacilityDirectory;
import org.springframework.stereotype.Component;

/** Looks up what must hold before a work is done, for the first and the last day of its window. */
@Component
class PreconditionsOfWork {

    private final AgreementStandings agreements;
    private final Workers workers;
    private final FacilityDirectory facilities;

    PreconditionsOfWork(AgreementStandings agreements, Workers workers, FacilityDirectory facilities) {
        this.agreements = agreements;
        this.workers = workers;
        this.facilities = facilities;
    }

    Preconditions of(Work work) {
        var plan = work.plan();
        var first = facilities.dayOf(plan.from());
        var last = facilities.lastDayUntil(plan.until());
        var days = Stream.of(first, last).map(day -> agreements.on(plan.agreementId(), day)).toList();
        var standings = work.workers().stream().map(worker -> workers.standing(plan.agreementId(), worker.workerId(), first)).toList();
        return new Preconditions(words(days), plan.systemNames().stream().allMatch(days.get(0)::covers),
                days.stream().allMatch(AgreementStanding::consented), days.stream().allMatch(AgreementStanding::chainValid), standings.size(),
                count(standings, WorkerStanding.UNKNOWN) + count(standings, WorkerStanding.ENDED), count(standings, WorkerStanding.NOT_PLEDGED));
    }

    /** Whether neither its agreement nor one above it is suspended or has run out: today, or on the first day of a window to come. */
    boolean agreementStands(Work work) {
        var first = facilities.dayOf(work.plan().from());
        var today = facilities.today();
        var standing = agreements.on(work.plan().agreementId(), first.isAfter(today) ? first : today);
        return !standing.suspended() && standing.chainValid();
    }

    private static String words(List<AgreementStanding> days) {
        if (days.stream().anyMatch(AgreementStanding::suspended)) {
            return "suspended";
        }
        return days.stream().allMatch(AgreementStanding::inForce) ? "in-force" : "not-in-force";
    }

    private static int count(List<WorkerStanding> standings, WorkerStanding counted) {
        return (int) standings.stream().filter(counted::equals).count();
    }
}
