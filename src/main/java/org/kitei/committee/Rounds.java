package org.kitei.committee;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Holding;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The verbs that {@code committee-review} calls: a round from its opening to the report. */
@Service("rounds")
@Transactional
public class Rounds {

    private static final List<Role> SEATED = List.of(Role.COMMITTEE_CHAIR, Role.VICE_CHAIR, Role.COMMITTEE_MEMBER);

    private final RoundRecords records;
    private final Holding holding;
    private final JdbcClient jdbc;
    private final MatterSources matters;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final RoundDates dates;
    private final ResolutionRules rules;
    private final RoundAnnouncements announcements;
    private final Ledger ledger;
    private final Clock clock;

    Rounds(RoundRecords records, Holding holding, JdbcClient jdbc, MatterSources matters, Appointments appointments, FacilityDirectory facilities,
            RoundDates dates, ResolutionRules rules, RoundAnnouncements announcements, Ledger ledger, Clock clock) {
        this.records = records;
        this.holding = holding;
        this.jdbc = jdbc;
        this.matters = matters;
        this.appointments = appointments;
        this.facilities = facilities;
        this.dates = dates;
        this.rules = rules;
        this.announcements = announcements;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** As {@link #begin}, for what began on the first version of {@code committee-review}. */
    public String open(String matterType, String matterId) {
        return open(matterType, matterId, null);
    }

    /** Opens a round on the matter as it is now; its content is frozen by hash and the members of today are listed. */
    public String begin(String matterType, String matterId) {
        var roundId = open(matterType, matterId, dates.toCallBy());
        get(roundId).goBy(rules.current());
        return roundId;
    }

    private String open(String matterType, String matterId, @Nullable Instant callDue) {
        var matter = matters.of(matterType).matter(matterId);
        var round = Round.open(matter, records.countByMatterTypeAndMatterId(matterType, matterId) + 1, now(), callDue);
        seatMembers(round);
        records.save(round);
        ledger.record(Act.of("round-opened", new Subject(matterType, matterId)).on(round.contentHash())
                .with("round", round.number()).with("roundId", round.id()).with("members", round.seats().members().size()));
        return round.id().toString();
    }

    private void seatMembers(Round round) {
        var today = facilities.today();
        var seated = new LinkedHashSet<PersonRef>();
        var holders = appointments.holders(SEATED, today);
        for (var role : SEATED) {
            for (var person : holders.getOrDefault(role, List.of())) {
                if (seated.add(person)) {
                    round.seat(RoundMember.of(round, person, role));
                }
            }
        }
    }

    /** The people whose opinion is awaited. Whoever presides votes only on a tie. */
    public List<String> voterIds(String roundId) {
        return get(roundId).seats().voters().stream().map(member -> member.personId().toString()).toList();
    }

    /** When the round stops taking opinions. */
    public Date deadline(String roundId) {
        return Date.from(get(roundId).deadline().orElseThrow());
    }

    /**
     * What {@code resolution.dmn} decides on, as it stands now; asked for when the round stops taking opinions. Whoever is giving
     * one at this moment is counted, or finds the round closed.
     */
    public Tally tally(String roundId) {
        return hold(roundId).seats().tally();
    }

    /** @param resolution a result of {@code resolution.dmn} */
    public void recordResolution(String roundId, String resolution) {
        var round = get(roundId);
        round.resolve(Resolution.of(resolution), now());
        ledger.record(Act.of("round-resolved", matter(round)).on(round.contentHash())
                .with("round", round.number()).with("roundId", round.id()).with("resolution", resolution)
                .with("rule", round.rule().number()));
    }

    /**
     * Reports to whoever referred the matter.
     *
     * @return adopt, amend, send-back or not-adopt; a round closed without a quorum sends back
     */
    public String report(String roundId) {
        var round = get(roundId);
        round.report(now());
        var resolution = round.resolution().orElseThrow();
        var report = resolution == Resolution.NO_QUORUM ? Resolution.SEND_BACK : resolution;
        ledger.record(Act.of("committee-reported", matter(round)).on(round.contentHash())
                .with("round", round.number()).with("roundId", round.id()).with("resolution", resolution.value()));
        announcements.reported(round);
        return report.value();
    }

    /** Whether the deadline has passed, as far as one can tell without the round itself, which is to be read only once it is held. */
    boolean tooLate(String roundId) {
        return jdbc.sql("select 1 from committee_round where facility_id = ? and id = ? and deadline < ?")
                .params(FacilityContext.requiredFacility(), UUID.fromString(roundId), clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class).optional().isPresent();
    }

    Round get(String roundId) {
        return records.findById(UUID.fromString(roundId)).orElseThrow(() -> new NoSuchRecord("round", roundId));
    }

    /** As {@link #get}; whoever holds it at the same time waits, so that members who answer together are all heard. */
    Round hold(String roundId) {
        return holding.find(Round.class, UUID.fromString(roundId)).orElseThrow(() -> new NoSuchRecord("round", roundId));
    }

    static Subject matter(Round round) {
        return new Subject(round.matterType(), round.matterId());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
