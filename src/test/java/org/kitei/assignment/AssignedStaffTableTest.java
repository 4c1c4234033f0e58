package org.kitei.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.kitei.assignment.TableChange.Kind;
import org.kitei.text.AppendedTable;
import org.kitei.text.ProvisionId;
import org.kitei.text.RegulationText;

/** What appointments change in tables as hospitals write them. */
class AssignedStaffTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    void aSuccessorIsWrittenInTheRowOfTheRoleAndThePredecessorIsStruck() {
        var text = table(List.of("任務", "担当者", "期間"), List.of("受付窓口", "山田　花子", "令和6年4月1日から"),
                List.of("バックアップ", "鈴木一郎", "令和6年4月1日から"));
        assertThat(rows(text, ended("山田 花子", "受付窓口"), began("佐藤 次郎", "受付窓口"))).containsExactly(
                List.of("任務", "担当者", "期間"), List.of("受付窓口", "佐藤 次郎", "令和8年12月1日から"),
                List.of("バックアップ", "鈴木一郎", "令和6年4月1日から"));
    }

    @Test
    void oneOfSeveralIsAddedAndStruckAndTheOthersStay() {
        var text = table(List.of("任務", "担当者氏名"), List.of("受付窓口", "山田花子、鈴木一郎"));
        assertThat(rows(text, began("佐藤次郎", "受付窓口")).get(1)).containsExactly("受付窓口", "山田花子、鈴木一郎、佐藤次郎");
        assertThat(rows(text, ended("鈴木一郎", "受付窓口")).get(1)).containsExactly("受付窓口", "山田花子");
    }

    @Test
    void whoLeavesIsStruckFromEveryTask() {
        var text = table(List.of("任務", "担当者"), List.of("バックアップ", "鈴木 一郎"), List.of("研修", "鈴木一郎、山田花子"));
        assertThat(rows(text, new TableChange("鈴木一郎", "利用者", Kind.LEFT, DAY, null))).containsExactly(
                List.of("任務", "担当者"), List.of("バックアップ", ""), List.of("研修", "山田花子"));
        assertThat(AssignedStaffTable.touched(text, ended("鈴木一郎", "起案者"))).isFalse();
    }

    @Test
    void aTableOfTasksAloneIsGivenThePersonAndTheirTerm() {
        var text = table(List.of("任務", "作業の範囲"), List.of("受付窓口", "問合せの受付"), List.of("研修", "研修の準備"));
        var wanted = new TableChange("佐藤次郎", "受付窓口", Kind.BEGAN, DAY, LocalDate.of(2027, 3, 31));
        assertThat(rows(text, wanted)).containsExactly(List.of("任務", "作業の範囲", "担当者", "期間"),
                List.of("受付窓口", "問合せの受付", "佐藤次郎", "令和8年12月1日から令和9年3月31日まで"),
                List.of("研修", "研修の準備", "", ""));
    }

    @Test
    void aRoleThatNoRowIsAboutTouchesNothing() {
        var text = table(List.of("任務", "作業の範囲"), List.of("利用者の登録", "利用者の登録、変更及び抹消"));
        assertThat(AssignedStaffTable.touched(text, began("佐藤次郎", "監査責任者"))).isFalse();
        assertThat(AssignedStaffTable.touched(text, ended("佐藤次郎", "受付窓口"))).isFalse();
    }

    private static TableChange began(String person, String role) {
        return new TableChange(person, role, Kind.BEGAN, DAY, null);
    }

    private static TableChange ended(String person, String role) {
        return new TableChange(person, role, Kind.ENDED, DAY, null);
    }

    @SafeVarargs
    private static RegulationText table(List<String>... rows) {
        return new RegulationText("規程", List.of(), List.of(),
                List.of(new AppendedTable(new ProvisionId("staff"), "別表", "", List.of(rows))));
    }

    private static List<List<String>> rows(RegulationText text, TableChange... changes) {
        return AssignedStaffTable.amended(text, List.of(changes)).appendedTables().get(0).rows();
    }
}
