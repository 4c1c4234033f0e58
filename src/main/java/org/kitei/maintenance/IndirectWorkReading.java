package org.kitei.maintenance;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.kitei.facility.FacilityDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Indirect works and their checks, as pages show them. */
@Service
@Transactional(readOnly = true)
public class IndirectWorkReading {

    private static final int MOST_CHECKS = 100;

    private final IndirectWorkRecords records;
    private final IndirectWorkBook book;
    private final IndirectChecks checks;
    private final IndirectWorkSteps works;
    private final FacilityDirectory facilities;
    private final Clock clock;

    IndirectWorkReading(IndirectWorkRecords records, IndirectWorkBook book, IndirectChecks checks, IndirectWorkSteps works,
            FacilityDirectory facilities, Clock clock) {
        this.records = records;
        this.book = book;
        this.checks = checks;
        this.works = works;
        this.facilities = facilities;
        this.clock = clock;
    }

    /** Those that are done here first, in the order of their next checks; each with its last one. */
    public List<IndirectWorkView> all() {
        return new ArrayList<>(records.all().stream().map(work -> view(work, 1)).toList());
    }

    public IndirectWorkView get(UUID id) {
        return view(book.get(id), MOST_CHECKS);
    }

    private IndirectWorkView view(IndirectWork work, int most) {
        var ended = work.endedOn() != null;
        return new IndirectWorkView(work.id(), work.version(), work.details(), work.dueOn(),
                !ended && !work.dueOn().isAfter(facilities.today()),
                !ended && clock.instant().isAfter(Instant.parse(works.answerDue(work.id().toString()))), work.endedOn(),
                checks.of(work.id(), most));
    }
}
