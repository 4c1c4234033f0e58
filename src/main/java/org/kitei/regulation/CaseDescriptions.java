package org.kitei.regulation;

import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells again what a case is called, for those who were not there when it was new. */
@Component
public class CaseDescriptions {

    private final RevisionCases cases;
    private final CaseTitles titles;
    private final ApplicationEventPublisher events;

    CaseDescriptions(RevisionCases cases, CaseTitles titles, ApplicationEventPublisher events) {
        this.cases = cases;
        this.titles = titles;
        this.events = events;
    }

    /** Publishes {@link CaseDescribed} of the case in the transaction at hand. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID caseId) {
        events.publishEvent(CaseDescribed.of(cases.get(caseId), titles));
    }
}
