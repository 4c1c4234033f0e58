package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.Ids;
import org.kitei.regulation.RegulationQuery.Order;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of regulations: by title, a page at a time, each called as its text in force says. */
@KiteiTest
class RegulationListTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired CaseOpening opening;
    @Autowired CaseWithdrawal withdrawal;
    @Autowired RegulationList list;
    @Autowired TestClock clock;

    private House clinic;

    @BeforeEach
    void found() {
        clock.set(TestClock.START);
        clinic = hospitals.clinic();
    }

    @ParameterizedTest
    @EnumSource
    void thePagesOfEveryOrderHaveEachRegulationOnceAlsoUnderOneTitleOrOfOneDay(Order order) {
        for (int i = 0; i < 4; i++) {
            inForce("要領" + i, i == 0 ? "2026-11-22" : "2026-12-01");
        }
        for (int i = 0; i < 5; i++) {
            open("規程" + i % 3);
        }
        var lines = new ArrayList<RegulationLine>();
        @Nullable UUID behind = null;
        for (var page = page(order, behind); !page.isEmpty(); page = page(order, behind)) {
            lines.addAll(page);
            behind = lines.get(lines.size() - 1).id();
        }
        assertThat(lines).hasSize(9).extracting(RegulationLine::id).doesNotHaveDuplicates();
        assertThat(lines).isSortedAccordingTo(order == Order.TITLE ? Comparator.comparing(RegulationLine::title)
                : Comparator.comparing(RegulationLine::since, Comparator.nullsLast(Comparator.naturalOrder())).reversed());
    }

    @Test
    void aPartOfTheTitleFindsARegulationAndWhatNeverCameIntoBeingIsNotListed() {
        open("個人情報保護規程");
        open("100%_規程");
        var withdrawn = open("情報の廃案");
        clinic.as("director", () -> withdrawal.withdraw(withdrawn, "やめる。"));
        assertThat(titles("情報")).containsExactly("個人情報保護規程");
        assertThat(titles("%_")).containsExactly("100%_規程");
        assertThat(titles("")).containsExactly("100%_規程", "個人情報保護規程");
        var other = hospitals.clinic();
        assertThat(other.as("director", () -> list.find(new RegulationQuery("", Order.TITLE, null), 9))).isEmpty();
    }

    @Test
    void aRegulationIsCalledByItsTextInForceWhileTheNextOneWaits() {
        var regulation = cases.inForce(clinic, "2026-11-22");
        var before = only();
        assertThat(before.inForce()).isEqualTo(new EditionName(1, null));
        assertThat(before.since()).isEqualTo("2026-11-22");
        cases.rename(clinic, cases.amend(clinic, regulation), "新しい題名の規程");
        assertThat(only().undecided()).isNotNull();
        cases.submit(clinic);
        cases.approve(clinic, "2027-04-01");
        assertThat(only().title()).isEqualTo(before.title());
        assertThat(only().inForce()).isEqualTo(new EditionName(1, null));
        assertThat(clinic.as("director", list::inForce)).containsExactly(only());
        cases.dawn(clinic, "2027-04-01");
        assertThat(only().title()).isEqualTo("新しい題名の規程");
        assertThat(only().inForce()).isEqualTo(new EditionName(2, null));
        assertThat(only().since()).isEqualTo("2027-04-01");
    }

    @Test
    void whatIsAbolishedSaysSoAndIsNoLongerAmongThoseInForce() {
        var regulation = cases.inForce(clinic, "2026-11-22");
        clinic.as("director", () -> opening.abolishOnce(Ids.next(), regulation));
        cases.submit(clinic);
        cases.approve(clinic, "2026-12-01");
        assertThat(only().abolished()).isFalse();
        cases.dawn(clinic, "2026-12-01");
        assertThat(only().abolished()).isTrue();
        assertThat(clinic.as("director", list::inForce)).isEmpty();
    }

    private RegulationLine only() {
        var all = clinic.as("director", () -> list.find(new RegulationQuery("", Order.TITLE, null), 9));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void inForce(String title, String day) {
        cases.rename(clinic, cases.enact(clinic), title);
        cases.submit(clinic);
        cases.approve(clinic, day);
        cases.dawn(clinic, day);
    }

    private UUID open(String title) {
        return clinic.as("director", () -> opening.enactEmptyOnce(Ids.next(), title));
    }

    private List<RegulationLine> page(Order order, @Nullable UUID behind) {
        return clinic.as("director", () -> list.find(new RegulationQuery("", order, behind), 3));
    }

    private List<String> titles(String words) {
        return clinic.as("director", () -> list.find(new RegulationQuery(words, Order.TITLE, null), 9)).stream().map(RegulationLine::title).toList();
    }
}
