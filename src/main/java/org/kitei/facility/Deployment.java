package org.kitei.facility;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a deployment holds, as far as people who have not signed in may know. */
@Service
@Transactional(readOnly = true)
public class Deployment {

    private final FacilityRecords facilities;

    Deployment(FacilityRecords facilities) {
        this.facilities = facilities;
    }

    /** Whether nobody could sign in anywhere: a sample that is not complete does not count. */
    public boolean isEmpty() {
        return facilities.some(Limit.of(1)).isEmpty();
    }

    public boolean holdsSeveral() {
        return facilities.some(Limit.of(2)).size() > 1;
    }

    /** The only facility, if there is exactly one. */
    public Optional<FacilityProfile> onlyFacility() {
        var some = facilities.some(Limit.of(2));
        return some.size() == 1 ? Optional.of(some.get(0).profile()) : Optional.empty();
    }

    /** The facility that has the code, once people may sign in there. */
    public Optional<UUID> idOf(String code) {
        return facilities.findByCodeAndReadyTrue(code).map(Facility::id);
    }
}
