package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.Ids;
import org.kitei.regulation.CaseQuery.Order;
import org.kitei.regulation.CaseQuery.Selection;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of cases: looked through by words and state, in the order asked for, a page at a time. */
@KiteiTest
class CaseListTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired CaseOpening opening;
    @Autowired CaseWithdrawal withdrawal;
    @Autowired CaseList list;
    @Autowired TestClock clock;

    private House clinic;

    @BeforeEach
    void found() {
        clock.set(TestClock.START);
        clinic = hospitals.clinic();
    }

    @Test
    void everyOrderIsPagedWithoutALineLostOrTwice() {
        cases.inForce(clinic, "2026-11-22");
        for (int i = 0; i < 7; i++) {
            open("規程" + i % 3);
        }
        for (var order : Order.values()) {
            var ids = new ArrayList<UUID>();
            @Nullable UUID behind = null;
            for (var page = page(order, behind); !page.isEmpty(); page = page(order, behind)) {
                page.forEach(line -> ids.add(line.id()));
                behind = ids.get(ids.size() - 1);
            }
            assertThat(ids).as(order.name()).hasSize(8).doesNotHaveDuplicates();
        }
    }

    @Test
    void aPartOfTheTitleTheNumberAndTheStateFindACase() {
        cases.inForce(clinic, "2026-11-22");
        open("個人情報保護規程");
        var withdrawn = open("100%_規程");
        clinic.as("director", () -> withdrawal.withdraw(withdrawn, "やめる。"));
        assertThat(found("情報保護", null)).containsExactly("個人情報保護規程の制定");
        assertThat(found("%_", null)).containsExactly("100%_規程の制定");
        assertThat(found("2026-002", null)).containsExactly("個人情報保護規程の制定");
        assertThat(found("", Selection.UNDECIDED)).containsExactly("個人情報保護規程の制定");
        assertThat(found("", Selection.ENDED)).containsExactly("100%_規程の制定");
        assertThat(found("", Selection.DONE)).hasSize(1);
        assertThat(found("", Selection.WAITING)).isEmpty();
    }

    @Test
    void theCasesOfAnotherFacilityAreNotListed() {
        open("個人情報保護規程");
        var other = hospitals.clinic();
        assertThat(other.as("director", () -> list.youngest(9))).isEmpty();
        assertThat(other.as("director", () -> list.underWay(9))).isEmpty();
    }

    private UUID open(String title) {
        return clinic.as("director", () -> opening.enactEmptyOnce(Ids.next(), title));
    }

    private List<CaseLine> page(Order order, @Nullable UUID behind) {
        return clinic.as("director", () -> list.find(new CaseQuery("", null, order, behind), 3));
    }

    private List<String> found(String words, @Nullable Selection selection) {
        return clinic.as("director", () -> list.find(new CaseQuery(words, selection, Order.YOUNGEST, null), 9)).stream().map(CaseLine::title).toList();
    }
}
