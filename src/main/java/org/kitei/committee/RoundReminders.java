package org.kitei.committee;

import org.kitei.facility.FacilityDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reminders that {@code committee-review} calls; nobody is reminded twice on a day. */
@Service("roundReminders")
@Transactional
public class RoundReminders {

    private final Rounds rounds;
    private final RoundAnnouncements announcements;
    private final FacilityDirectory facilities;

    RoundReminders(Rounds rounds, RoundAnnouncements announcements, FacilityDirectory facilities) {
        this.rounds = rounds;
        this.announcements = announcements;
        this.facilities = facilities;
    }

    /** Reminds the members whose opinion is missing. */
    public void remind(String roundId) {
        var round = rounds.hold(roundId);
        var askedOn = round.askedAt().atZone(facilities.zone()).toLocalDate();
        if (round.remind(facilities.today(), askedOn)) {
            announcements.opinionsMissing(round);
        }
    }

    /** Reminds the secretary to call the committee. */
    public void remindCall(String roundId) {
        announcements.callMissing(rounds.get(roundId));
    }
}
