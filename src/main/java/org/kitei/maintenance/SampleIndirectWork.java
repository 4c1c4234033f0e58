package org.kitei.maintenance;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.kitei.facility.DueSteps;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.kitei.facility.SampleFounded;
import org.kitei.inbox.SampleTasks;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives a sample facility three works to check: one that has just been checked, one to check now, and one later. */
@Component
class SampleIndirectWork {

    private final IndirectWorkKeeping keeping;
    private final SampleTasks people;
    private final DueSteps dueSteps;
    private final FacilityDirectory facilities;

    SampleIndirectWork(IndirectWorkKeeping keeping, SampleTasks people, DueSteps dueSteps, FacilityDirectory facilities) {
        this.keeping = keeping;
        this.people = people;
        this.dueSteps = dueSteps;
        this.facilities = facilities;
    }

    @EventListener
    @Order(130)
    void fill(SampleFounded sample) {
        var today = facilities.today();
        var cleaning = enter(new IndirectWorkDetails("院内の清掃", "見本清掃サービス株式会社（実在しません）",
                "サーバー室に一人で入っていないか。机の上の書類や画面を見ていないか。鍵を返しているか。", Role.OPERATIONS_MANAGER, 1), today);
        enter(new IndirectWorkDetails("空調の点検", "見本設備管理株式会社（実在しません）",
                "サーバー室では職員が立ち会っているか。機器や配線に触れていないか。", Role.OPERATIONS_MANAGER, 6), today);
        enter(new IndirectWorkDetails("書類の廃棄", "見本環境株式会社（実在しません）",
                "回収箱に鍵がかかっているか。廃棄の証明書が届いているか。", Role.CONTRACT_MANAGER, 3), today.plusDays(20));
        dueSteps.areTaken();
        people.does(Role.OPERATIONS_MANAGER, "check-indirect-work", IndirectWorkBook.subject(cleaning), Map.of("finding", "proper",
                "remark", "サーバー室の清掃に立ち会った。鍵は当日中に返っている。"));
    }

    private UUID enter(IndirectWorkDetails details, LocalDate firstCheck) {
        return people.as(Role.CONTRACT_MANAGER, () -> keeping.enter(details, firstCheck));
    }
}
