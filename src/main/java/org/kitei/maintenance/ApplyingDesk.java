package org.kitei.maintenance;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.kitei.contract.AgreementReading;
import org.kitei.contract.WorkerView;
import org.kitei.contract.Workers;
import org.kitei.facility.FacilityDirectory;
import org.kitei.outside.OpenLink;
import org.kitei.outside.OutsideDoor;
import org.kitei.outside.OutsideVisit;
import org.springframework.stereotype.Service;

/** Where a contractor applies for a work; it becomes the same work that the house applies for. An emergency is not applied for here. */
@Service
public class ApplyingDesk {

    private final OutsideDoor door;
    private final AgreementReading agreements;
    private final Workers workers;
    private final WorkApplying applying;
    private final WorkReading works;
    private final FacilityDirectory facilities;

    ApplyingDesk(OutsideDoor door, AgreementReading agreements, Workers workers, WorkApplying applying, WorkReading works,
            FacilityDirectory facilities) {
        this.door = door;
        this.agreements = agreements;
        this.workers = workers;
        this.applying = applying;
        this.works = works;
        this.facilities = facilities;
    }

    /**
     * What can be chosen from.
     *
     * @param systems the agreement is about
     * @param workers registered under it, and not ended
     */
    public record Choices(String contractor, List<String> systems, List<WorkerView> workers) {
    }

    /**
     * What the contractor states; days and times are those of the facility's clocks.
     *
     * @param workers ids of registered workers
     */
    public record Stated(String title, List<String> systems, Plan.Place place, String route, String content, Plan.PatientData patientData,
            String dataTaken, LocalDateTime from, LocalDateTime until, List<UUID> workers) {
    }

    public Choices choices(OutsideVisit visit) {
        return door.at(visit, ApplicationLinks.APPLY, link -> {
            var agreement = agreements.get(link.subjectId());
            return new Choices(agreement.contractor().details().name(),
                    agreement.terms().systems().lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
                    workers.of(link.subjectId()).stream().filter(worker -> !worker.ended()).toList());
        });
    }

    /**
     * Applies; the link is dead then. Whether the application stands up to the preconditions is decided as for every other.
     *
     * @return the work's number
     * @throws org.kitei.facility.InvalidInput with everything that is wrong; the link stays
     */
    public String apply(OutsideVisit visit, Stated stated) {
        return door.at(visit, ApplicationLinks.APPLY, link -> {
            var zone = facilities.zone();
            var plan = new Plan(link.subjectId(), stated.title(), String.join("\n", stated.systems()), stated.place(), stated.route(),
                    stated.content(), stated.patientData(), stated.dataTaken(), stated.from().atZone(zone).toInstant(),
                    stated.until().atZone(zone).toInstant());
            link.use();
            return works.get(applying.apply(plan, stated.workers(), "", null, applicant(link))).number();
        });
    }

    private String applicant(OpenLink link) {
        return agreements.get(link.subjectId()).contractor().details().name() + "（" + link.recipient() + "）";
    }
}
