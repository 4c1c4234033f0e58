package org.kitei.maintenance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.attachment.AttachmentKind;
import org.kitei.attachment.Attachments;
import org.kitei.contract.TestContracts;
import org.kitei.contract.WorkerDetails;
import org.kitei.contract.WorkerKeeping;
import org.kitei.facility.Appointments;
import org.kitei.facility.Role;
import org.kitei.maintenance.Plan.PatientData;
import org.kitei.maintenance.Plan.Place;
import org.springframework.boot.test.context.TestComponent;

/** Works as people make them. "operator" is the operations manager, "director" the system manager, "manager" the contract manager. */
@TestComponent
public class TestWorks {

    private final TestHospital hospitals;
    private final TestContracts contracts;
    private final WorkerKeeping workers;
    private final Attachments attachments;
    private final WorkApplying applying;
    private final WorkReading reading;
    private final ReportKeeping reports;
    private final Appointments appointments;
    private final TestSwitch accountSwitch;
    private final AccountRegister accounts;

    TestWorks(TestHospital hospitals, TestContracts contracts, WorkerKeeping workers, Attachments attachments, WorkApplying applying, WorkReading reading,
            ReportKeeping reports, Appointments appointments,
            TestSwitch accountSwitch, AccountRegister accounts) {
        this.hospitals = hospitals;
        this.contracts = contracts;
        this.workers = workers;
        this.attachments = attachments;
        this.applying = applying;
        this.reading = reading;
        this.reports = reports;
        this.appointments = appointments;
        this.accountSwitch = accountSwitch;
        this.accounts = accounts;
    }

    /** A hospital with an agreement in force from 1 December 2026 on, two people pledged under it, and an account that a command opens. */
    public record Site(House house, UUID agreement, UUID pledged, UUID other) {
    }

    public Site site() {
        var house = contracts.hospital();
        house.people().put("operator", house.who("staff"));
        house.as("director", () -> appointments.appoint(house.who("operator"), Role.OPERATIONS_MANAGER, null, hospitals.today(), null));
        var agreement = contracts.inForce(house, "2026-12-01", "2027-11-30");
        accountSwitch.automatic();
        house.as("operator", () -> accounts.enter(new NewAccount("電子カルテシステム", "vendor-1", null)));
        return new Site(house, agreement, pledged(house, agreement, "例示 一郎"), pledged(house, agreement, "例示 二郎"));
    }

    /** The same hospital with another agreement. */
    public Site another(Site site) {
        var house = site.house();
        var agreement = contracts.inForce(house, "例示ネットワーク株式会社", "2026-12-01", "2027-11-30");
        return new Site(house, agreement, pledged(house, agreement, "例示 三郎"), pledged(house, agreement, "例示 四郎"));
    }

    /** The same hospital with an agreement one tier below, to which the work is passed on. */
    public Site below(Site site, String contractor) {
        var agreement = contracts.below(site.house(), site.agreement(), contractor);
        return new Site(site.house(), agreement, pledged(site.house(), agreement, "再委託 一郎"), pledged(site.house(), agreement, "再委託 二郎"));
    }

    /** Somebody who has pledged. */
    public UUID pledged(House house, UUID agreement, String name) {
        var id = registered(house, agreement, name);
        house.as("manager", () -> workers.keepPledge(id, attachments.examine("誓約書.png", TestContracts.PICTURE, Set.of(AttachmentKind.PNG))));
        return id;
    }

    /** Somebody who has not pledged yet. */
    public UUID registered(House house, UUID agreement, String name) {
        return house.as("manager", () -> workers.register(agreement, new WorkerDetails(name, "", "")));
    }

    public Plan plan(Site site, String from, String until) {
        return new Plan(site.agreement(), "電子カルテの月例更新", "電子カルテシステム", Place.REMOTE, "専用回線から踏み台を通る。", "更新を当て、動作を確かめる。",
                PatientData.NONE, "", Instant.parse(from), Instant.parse(until));
    }

    public UUID applied(Site site, Plan plan) {
        return site.house().as("operator", () -> applying.apply(plan, List.of(site.pledged()), ""));
    }

    /** From 3 December 2026, 22:00 to 24:00 in Japan. */
    public UUID applied(Site site) {
        return applied(site, plan(site, "2026-12-03T13:00:00Z", "2026-12-03T15:00:00Z"));
    }

    public UUID approved(Site site) {
        var id = applied(site);
        approve(site, "approve-work");
        return id;
    }

    public void approve(Site site, String form) {
        hospitals.does(site.house(), "director", form, Map.of("approval", "approve"));
    }

    /** Its window is over, and the contractor is asked to report. */
    public UUID done(Site site) {
        var id = approved(site);
        hospitals.travelTo(site.house(), Instant.parse("2026-12-03T13:00:00Z"));
        hospitals.travelTo(site.house(), Instant.parse("2026-12-03T15:00:00Z"));
        return id;
    }

    /** A report on paper that agrees with the plan, typed in. */
    public void reported(Site site, UUID id) {
        var work = get(site, id);
        site.house().as("operator", () -> reports.enter(id, new Reported(work.workers().stream().map(WorkPerson::name).toList(),
                work.plan().from(), work.plan().from().plusSeconds(60), work.plan().systemNames(), "更新した。", "問題なし。", PatientData.NONE, "",
                null, "", "記録のない作業。"), null, "例示 一郎"));
    }

    /** @param words the question or the reason; of one that is accepted, what is said of differences */
    public void verify(Site site, String verdict, String words) {
        hospitals.does(site.house(), "director", "verify-work", Map.of("verdict", verdict, verdict.equals("accept") ? "remark" : "reason", words));
    }

    public WorkView get(Site site, UUID id) {
        return site.house().as("director", () -> reading.get(id));
    }
}
