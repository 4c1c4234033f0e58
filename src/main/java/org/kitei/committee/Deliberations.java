package org.kitei.committee;

import java.util.List;

import org.kitei.ledger.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has been deliberated on a matter, and that nobody needs to deliberate any more. */
@Service
public class Deliberations {

    private final RoundRecords records;

    Deliberations(RoundRecords records) {
        this.records = records;
    }

    /** The rounds on a matter, the first first. */
    @Transactional(readOnly = true)
    public List<RoundView> on(Subject matter) {
        return records.findByMatterTypeAndMatterIdOrderByNumber(matter.type(), matter.id()).stream()
                .map(RoundView::of).toList();
    }

    /** The matter is withdrawn: a round that is still going on ends without a result. */
    @Transactional
    public void abandon(Subject matter) {
        records.findByMatterTypeAndMatterIdOrderByNumber(matter.type(), matter.id()).forEach(Round::abandon);
    }
}
