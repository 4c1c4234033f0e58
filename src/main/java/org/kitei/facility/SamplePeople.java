package org.kitei.facility;

import java.util.List;
import java.util.Set;

/** The people of the samples, with names that nobody bears. */
final class SamplePeople {

    static final SamplePerson HOSPITAL_DIRECTOR = new SamplePerson("架空 大造", "かくう たいぞう", "director", "", Set.of());
    static final SamplePerson HOSPITAL_ADMINISTRATOR = new SamplePerson("管理 番", "かんり ばん", "admin", "総務課", Set.of());
    static final List<String> HOSPITAL_DEPARTMENTS = List.of("診療部", "看護部", "薬剤部", "医事課", "総務課", "医療情報室");
    static final List<SamplePerson> HOSPITAL = List.of(
            new SamplePerson("例示 健", "れいじ けん", "system", "医療情報室", Set.of(Role.SYSTEM_MANAGER)),
            new SamplePerson("試作 文子", "しさく ふみこ", "drafter", "医療情報室", Set.of(Role.DRAFTER)),
            new SamplePerson("仮名 操", "かめい みさお", "operations", "医療情報室", Set.of(Role.OPERATIONS_MANAGER)),
            new SamplePerson("見本 明", "みほん あきら", "audit", "総務課", Set.of(Role.AUDIT_MANAGER)),
            new SamplePerson("想定 和子", "そうてい かずこ", "chair", "診療部", Set.of(Role.COMMITTEE_CHAIR)),
            new SamplePerson("仮定 進", "かてい すすむ", "vice-chair", "看護部", Set.of(Role.VICE_CHAIR)),
            new SamplePerson("一例 一郎", "いちれい いちろう", "member1", "診療部", Set.of(Role.COMMITTEE_MEMBER)),
            new SamplePerson("二例 二葉", "にれい ふたば", "member2", "看護部", Set.of(Role.COMMITTEE_MEMBER)),
            new SamplePerson("三例 三郎", "さんれい さぶろう", "member3", "薬剤部", Set.of(Role.COMMITTEE_MEMBER)),
            new SamplePerson("四例 四季", "よんれい しき", "member4", "医事課", Set.of(Role.COMMITTEE_MEMBER)),
            new SamplePerson("五例 五月", "ごれい さつき", "member5", "総務課", Set.of(Role.COMMITTEE_MEMBER)),
            new SamplePerson("記録 忍", "きろく しのぶ", "secretary", "総務課", Set.of(Role.SECRETARY)),
            new SamplePerson("約束 守", "やくそく まもる", "contract", "総務課", Set.of(Role.CONTRACT_MANAGER)),
            new SamplePerson("部門 長介", "ぶもん ちょうすけ", "head", "医事課", Set.of(Role.DEPARTMENT_HEAD)),
            new SamplePerson("窓口 まどか", "まどぐち まどか", "help-desk", "医療情報室", Set.of(Role.HELP_DESK)),
            new SamplePerson("利用 里奈", "りよう りな", "staff", "看護部", Set.of(Role.STAFF)));

    static final SamplePerson CLINIC_DIRECTOR = new SamplePerson("架空 小百合", "かくう さゆり", "director", "",
            Set.of(Role.OPERATIONS_MANAGER, Role.AUDIT_MANAGER, Role.DRAFTER));
    static final SamplePerson CLINIC_ADMINISTRATOR =
            new SamplePerson("管理 番", "かんり ばん", "admin", "受付", Set.of(Role.DRAFTER));
    static final List<String> CLINIC_DEPARTMENTS = List.of("診療", "受付");
    static final List<SamplePerson> CLINIC = List.of(
            new SamplePerson("約束 守", "やくそく まもる", "contract", "受付",
                    Set.of(Role.CONTRACT_MANAGER, Role.DEPARTMENT_HEAD, Role.HELP_DESK)),
            new SamplePerson("利用 里奈", "りよう りな", "staff", "診療", Set.of(Role.STAFF)));

    private SamplePeople() {
    }

    /** @param department empty where the person belongs to none */
    record SamplePerson(String name, String reading, String signInName, String department, Set<Role> roles) {
    }
}
