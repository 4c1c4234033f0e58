package org.kitei.contract;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import org.kitei.facility.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows wherever no work may be done under an agreement any more: those concerned are told, and works under it are stopped. */
@Component
class Stopping {

    private final AgreementRecords records;
    private final Generations generations;
    private final AgreementNews news;
    private final ApplicationEventPublisher events;

    Stopping(AgreementRecords records, Generations generations, AgreementNews news, ApplicationEventPublisher events) {
        this.records = records;
        this.generations = generations;
        this.news = news;
        this.events = events;
    }

    /** @param more the words to fill in after the agreement's title and the contractor's name */
    void stopped(Agreement agreement, String key, Object... more) {
        news.tell(concerned(agreement), key, agreement, more);
        events.publishEvent(new WorkStops(withThoseBelow(agreement), agreement.suspendedBecause()));
    }

    /** Those who keep contracts, who answer for the systems, who open accounts, the department's heads and whoever confirms the work. */
    Set<UUID> concerned(Agreement agreement) {
        var concerned = new HashSet<>(news.managersAndHeads(agreement));
        concerned.addAll(news.holders(Role.SYSTEM_MANAGER));
        concerned.addAll(news.holders(Role.OPERATIONS_MANAGER));
        concerned.add(agreement.terms().inChargeId());
        return concerned;
    }

    private Set<UUID> withThoseBelow(Agreement agreement) {
        var all = new LinkedHashSet<UUID>();
        collect(agreement, all);
        return all;
    }

    /** Those below were agreed under the one that was in force then; to them its renewals are the same. */
    private void collect(Agreement agreement, Set<UUID> all) {
        for (var generation : generations.of(agreement)) {
            if (all.add(generation.id())) {
                records.below(generation.id()).forEach(one -> collect(one, all));
            }
        }
    }
}
