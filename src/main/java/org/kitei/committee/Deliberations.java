package org.kitei.committee;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.Role;
import org.kitei.ledger.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has been deliberated on a matter, and that nobody needs to deliberate any more. */
@Service
public class Deliberations {

    private final RoundRecords records;
    private final Appointments appointments;
    private final FacilityDirectory facilities;

    Deliberations(RoundRecords records, Appointments appointments, FacilityDirectory facilities) {
        this.records = records;
        this.appointments = appointments;
        this.facilities = facilities;
    }

    /** The rounds on a matter, the first first. */
    @Transactional(readOnly = true)
    public List<RoundView> on(Subject matter) {
        return records.findByMatterTypeAndMatterIdOrderByNumber(matter.type(), matter.id()).stream()
                .map(this::view).toList();
    }

    /** One round. */
    @Transactional(readOnly = true)
    public RoundView round(UUID id) {
        return records.findById(id).map(this::view)
                .orElseThrow(() -> new NoSuchRecord("round", id));
    }

    /**
     * What the committee asks to be changed, article by article, where its last round gave the text back to the drafter; what
     * was said of the text as a whole stands at an empty article.
     */
    @Transactional(readOnly = true)
    public List<Wish> wishes(Subject matter) {
        var rounds = records.findByMatterTypeAndMatterIdOrderByNumber(matter.type(), matter.id());
        return rounds.isEmpty() ? List.of() : Wish.of(rounds.get(rounds.size() - 1));
    }

    private RoundView view(Round round) {
        var reader = FacilityContext.person();
        var roles = reader.map(person -> appointments.rolesOf(person, facilities.today())).orElseGet(Set::of);
        var late = round.underWay() && roles.stream().anyMatch(Seating.SEATED::contains)
                && reader.flatMap(round.seats()::of).isEmpty();
        return RoundView.of(round, round.attendanceCanBeCorrected() && roles.contains(Role.SECRETARY), late);
    }

    /** The matter is withdrawn: a round that is still going on ends without a result. */
    @Transactional
    public void abandon(Subject matter) {
        records.findByMatterTypeAndMatterIdOrderByNumber(matter.type(), matter.id()).forEach(Round::abandon);
    }
}
