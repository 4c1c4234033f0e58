package org.kitei.maintenance;

import java.util.function.Supplier;

import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.kitei.facility.SampleFounded;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives a sample facility two works to check, one of them now. */
@Component
class SampleIndirectWork {

    private final IndirectWorkKeeping keeping;
    private final Appointments appointments;
    private final FacilityDirectory facilities;

    SampleIndirectWork(IndirectWorkKeeping keeping, Appointments appointments, FacilityDirectory facilities) {
        this.keeping = keeping;
        this.appointments = appointments;
        this.facilities = facilities;
    }

    @EventListener
    @Order(130)
    void fill(SampleFounded sample) {
        asManager(() -> keeping.enter(new IndirectWorkDetails("院内の清掃", "見本清掃サービス株式会社（実在しません）",
                "サーバー室に一人で入っていないか。机の上の書類や画面を見ていないか。鍵を返しているか。", Role.OPERATIONS_MANAGER, 1), facilities.today()));
        asManager(() -> keeping.enter(new IndirectWorkDetails("書類の廃棄", "見本環境株式会社（実在しません）",
                "回収箱に鍵がかかっているか。廃棄の証明書が届いているか。", Role.CONTRACT_MANAGER, 3), facilities.today().plusDays(20)));
    }

    private <T> T asManager(Supplier<T> work) {
        var manager = appointments.holders(Role.CONTRACT_MANAGER, facilities.today()).get(0);
        return FacilityContext.call(FacilityContext.requiredFacility(), manager.id(), work);
    }
}
