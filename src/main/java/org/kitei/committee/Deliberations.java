package org.kitei.committee;

import java.util.List;

import org.kitei.ledger.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has been deliberated, for reading. */
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
}
