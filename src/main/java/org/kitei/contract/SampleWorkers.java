package org.kitei.contract;

import java.util.UUID;
import java.util.function.Supplier;

import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.kitei.facility.SampleFounded;
import org.kitei.outside.OutsideDoor;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives a sample facility workers of its contractor for maintenance: two who have pledged secrecy, and one who has not yet. */
@Component
class SampleWorkers {

    /** Reserved for documentation: no machine has it. */
    private static final String FROM = "192.0.2.11";

    private final AgreementList agreements;
    private final WorkerKeeping keeping;
    private final OutsideDoor door;
    private final PledgeDesk desk;
    private final Appointments appointments;
    private final FacilityDirectory facilities;

    SampleWorkers(AgreementList agreements, WorkerKeeping keeping, OutsideDoor door, PledgeDesk desk, Appointments appointments,
            FacilityDirectory facilities) {
        this.agreements = agreements;
        this.keeping = keeping;
        this.door = door;
        this.desk = desk;
        this.appointments = appointments;
        this.facilities = facilities;
    }

    /** After the agreements. */
    @EventListener
    @Order(110)
    void fill(SampleFounded sample) {
        var agreement = agreements.find(new AgreementQuery("電子カルテシステム保守", null, null, AgreementQuery.Order.UNTIL, null), 1).get(0).id();
        pledged(agreement, "見本 一郎", "保守課　サーバー担当");
        pledged(agreement, "見本 二郎", "保守課　データベース担当");
        asManager(() -> keeping.register(agreement, new WorkerDetails("見本 三郎", "保守課　端末担当", "sample@example.jp")));
    }

    private void pledged(UUID agreement, String name, String note) {
        var id = asManager(() -> keeping.register(agreement, new WorkerDetails(name, note, "sample@example.jp")));
        var link = asManager(() -> keeping.makeLink(id)).orElseThrow();
        var visit = door.confirm(link.address().substring(link.address().lastIndexOf('/') + 1), link.code(), FROM).orElseThrow();
        desk.pledge(visit, name);
    }

    private <T> T asManager(Supplier<T> work) {
        var manager = appointments.holders(Role.CONTRACT_MANAGER, facilities.today()).get(0);
        return FacilityContext.call(FacilityContext.requiredFacility(), manager.id(), work);
    }
}
