package org.kitei.committee;

import java.util.UUID;

import org.kitei.facility.InvalidInput;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretary mends the record of who came to a meeting, until somebody has answered on the strength of it. */
@Service
public class AttendanceCorrection {

    private final Rounds rounds;
    private final MatterSources matters;
    private final CommitteeProcess process;
    private final Ledger ledger;

    AttendanceCorrection(Rounds rounds, MatterSources matters, CommitteeProcess process, Ledger ledger) {
        this.rounds = rounds;
        this.matters = matters;
        this.process = process;
        this.ledger = ledger;
    }

    /** The page of the matter that this round is about. */
    @Transactional(readOnly = true)
    public String address(UUID roundId) {
        var round = rounds.get(roundId.toString());
        return matters.of(round.matterType()).address(round.matterId());
    }

    /**
     * The secretary is asked again who came.
     *
     * @throws InvalidInput where an opinion has been given already
     */
    @Transactional
    public void begin(UUID roundId) {
        var round = rounds.hold(roundId.toString());
        if (!round.attendanceCanBeCorrected()) {
            throw InvalidInput.at("attendance", "committee.round.correct.too-late");
        }
        ledger.record(Act.of("attendance-reopened", Rounds.matter(round)).with("round", round.number()).with("roundId", round.id()));
        process.attendanceReopened(Rounds.matter(round));
    }
}
