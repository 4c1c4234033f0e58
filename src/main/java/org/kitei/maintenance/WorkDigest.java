package org.kitei.maintenance;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.kitei.ledger.Digest;

/** The fingerprint of what was applied for. */
final class WorkDigest {

    private WorkDigest() {
    }

    static String of(UUID id, String number, Plan plan, List<WorkPerson> workers, String emergencyBecause, String applicant) {
        var facts = new ArrayList<Object>(List.of(id, number, plan.agreementId(), plan.title(), plan.systems(), plan.place(), plan.route(),
                plan.content(), plan.patientData(), plan.dataTaken(), plan.from(), plan.until(), emergencyBecause, applicant));
        workers.forEach(worker -> {
            facts.add(worker.workerId());
            facts.add(worker.name());
        });
        return Digest.of(facts.toArray());
    }
}
