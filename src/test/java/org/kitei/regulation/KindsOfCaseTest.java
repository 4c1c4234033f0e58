package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kitei.AtOnce;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.Ids;
import org.kitei.facility.InvalidInput;
import org.kitei.ledger.Entry;
import org.kitei.regulation.EditionView.Standing;
import org.kitei.text.SetAside;
import org.springframework.beans.factory.annotation.Autowired;

/** Enacting, rewriting and abolishing regulations, several in one facility, each from the right start. */
@KiteiTest
class KindsOfCaseTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired CaseOpening opening;
    @Autowired RegulationList list;
    @Autowired Drafting drafting;
    @Autowired TestClock clock;

    private House clinic;
    private UUID regulation;

    @BeforeEach
    void aRegulationInForce() {
        clock.set(TestClock.START);
        clinic = hospitals.clinic();
        regulation = cases.inForce(clinic, "2026-11-22");
    }

    @Test
    void aRegulationIsWrittenFromItsTitleAloneBesideTheOther() {
        var id = open(() -> opening.enactEmptyOnce(Ids.next(), "個人情報保護規程"));
        assertThat(cases.get(clinic, id).title()).isEqualTo("個人情報保護規程の制定");
        assertThat(catchThrowableOfType(TestHospital.Refused.class, () -> cases.submit(clinic)).errors()).containsOnlyKeys("outcome");

        write(id, "個人情報保護規程\n\n（目的）\n第１条　この規程は、個人情報の保護について定める。\n");
        cases.submit(clinic);
        cases.approve(clinic, "2026-12-01");
        assertThat(all()).extracting(RegulationLine::title).hasSize(2).contains("個人情報保護規程");
        assertThat(cases.numberInForce(clinic, cases.regulation(clinic, id), "2026-12-01")).isEqualTo(1);
        assertThat(cases.numberInForce(clinic, regulation, "2026-12-01")).isEqualTo(1);
    }

    @Test
    void twoRegulationsOfOneNameAreRefused() {
        cases.enact(clinic);
        assertThat(catchThrowableOfType(TestHospital.Refused.class, () -> cases.submit(clinic)).errors())
                .containsOnlyKeys("outcome");
    }

    @Test
    void aRegulationWithoutATitleIsNotBegun() {
        assertThat(catchThrowableOfType(InvalidInput.class, () -> open(() -> opening.enactEmptyOnce(Ids.next(), " "))).problems())
                .extracting(InvalidInput.Problem::field).containsExactly("title");
        assertThat(catchThrowableOfType(InvalidInput.class, () -> open(() -> opening.enactEmptyOnce(Ids.next(), "規".repeat(101)))).problems())
                .extracting(InvalidInput.Problem::field).containsExactly("title");
    }

    @ParameterizedTest
    @EnumSource
    void aRegulationIsRewrittenAsAWhole(RewriteFrom from) {
        var id = open(() -> opening.rewriteOnce(Ids.next(), regulation, from));
        var title = cases.on(clinic, regulation, "2026-11-22").title();
        assertThat(cases.get(clinic, id).title()).isEqualTo(title + "の全部改正");
        assertThat(cases.get(clinic, id).text().articles().findAny().isPresent()).isEqualTo(from != RewriteFrom.EMPTY);

        write(id, title + "\n\n（目的）\n第１条　この規程は、情報システムの運用について定める。\n");
        cases.submit(clinic);
        cases.approve(clinic, "2026-12-01");
        assertThat(cases.textInForce(clinic, regulation, "2026-12-01").articles()).hasSize(1);
        assertThat(cases.numberInForce(clinic, regulation, "2026-11-30")).isEqualTo(1);
    }

    @Test
    void aRegulationIsAbolishedOnItsDayAndHasNoTextFromThen() {
        var title = cases.on(clinic, regulation, "2026-11-22").title();
        var id = open(() -> opening.abolishOnce(Ids.next(), regulation));
        assertThat(cases.get(clinic, id).title()).isEqualTo(title + "の廃止");
        assertThat(cases.get(clinic, id).text().title()).isEqualTo(title + "を廃止する規程");
        cases.submit(clinic);
        cases.approve(clinic, "2027-04-01");

        assertThat(cases.on(clinic, regulation, "2027-03-31").inForce()).isNotNull();
        assertThat(cases.on(clinic, regulation, "2027-03-31").abolished()).isFalse();
        var day = cases.on(clinic, regulation, "2027-04-01");
        assertThat(day.inForce()).isNull();
        assertThat(day.abolished()).isTrue();
        assertThat(day.title()).isEqualTo(title);
        assertThat(day.editions()).extracting(EditionView::standing).containsExactly(Standing.ABOLISHED);
        assertThat(day.abolition().documentNumber()).isEqualTo("2026-002");

        assertThatThrownBy(() -> cases.amend(clinic, regulation)).isInstanceOf(InvalidInput.class);
        cases.dawn(clinic, "2027-04-01");
        assertThat(cases.get(clinic, id).state()).isEqualTo(CaseState.IN_FORCE);
        assertThat(cases.get(clinic, id).acts()).extracting(Entry::act).contains("abolition-promulgated", "abolished");
        assertThatThrownBy(() -> cases.amend(clinic, regulation)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aHospitalsAbolitionIsDeliberatedAndAReasonSentBackIsRewritten() {
        var hospital = hospitals.hospital();
        var his = cases.inForce(hospital, "2026-11-22");
        var id = hospital.as("drafter", () -> opening.abolishOnce(Ids.next(), his));
        cases.bringBeforeTheDirector(hospital);
        cases.sendBack(hospital);
        cases.add(hospital, id, "この規程に代わる規程は、別に定める。");
        cases.bringBeforeTheDirector(hospital);
        cases.approve(hospital, "2026-12-01");
        assertThat(cases.on(hospital, his, "2026-12-01").abolished()).isTrue();
    }

    @Test
    void aRejectedCaseIsReusedByCopyingItIntoANewOne() {
        var id = cases.amended(clinic, regulation, "この規程は、毎年見直さなければならない。");
        cases.submit(clinic);
        hospitals.does(clinic, "director", "decide", Map.of("decision", "reject", "reason", "いまは行わない。"));

        var again = open(() -> opening.copyOnce(Ids.next(), id));
        assertThat(cases.get(clinic, again).contentHash()).isEqualTo(cases.get(clinic, id).contentHash());
        assertThat(cases.get(clinic, again).copied().id()).isEqualTo(id);
        assertThat(cases.get(clinic, again).kind()).isEqualTo(CaseKind.AMEND);
        cases.submit(clinic);
        cases.approve(clinic, "2026-12-01");
        assertThat(cases.numberInForce(clinic, regulation, "2026-12-01")).isEqualTo(2);
    }

    @Test
    void aCaseThatEnactsIsCopiedIntoAnotherRegulationWhichNeedsAnotherName() {
        var first = cases.get(clinic, opened("ENACT"));
        var copy = open(() -> opening.copyOnce(Ids.next(), first.id()));
        assertThat(cases.regulation(clinic, copy)).isNotEqualTo(regulation);
        assertThatThrownBy(() -> cases.submit(clinic)).isInstanceOf(TestHospital.Refused.class);
        cases.rename(clinic, copy, "別の規程");
        cases.submit(clinic);
    }

    @Test
    void aCopiedCaseKeepsTheLinesTypedBesideItsText() {
        var first = cases.enact(clinic);
        cases.append(clinic, first, "\n改版履歴\n第3版　監査の回数を改めた\n");
        hospitals.does(clinic, "director", "draft-text", Map.of("outcome", "withdraw", "withdrawReason", "いまは定めない。"));
        var copy = open(() -> opening.copyOnce(Ids.next(), first));
        assertThat(clinic.as("director", () -> drafting.open(copy)).aside()).extracting(SetAside::words).contains("第3版　監査の回数を改めた");
    }

    @Test
    void aRegulationThatWasNeverEnactedIsNotListed() {
        cases.enact(clinic);
        assertThat(all()).hasSize(2);
        hospitals.does(clinic, "director", "draft-text", Map.of("outcome", "withdraw", "withdrawReason", "要らなくなった。"));
        assertThat(all()).extracting(RegulationLine::id).containsExactly(regulation);
    }

    @Test
    void ofTwoWhoOpenACaseAtTheSameMomentTheSecondIsToldTheFirst() throws Exception {
        AtOnce.Deed opens = () -> cases.amend(clinic, regulation);
        var refused = AtOnce.refusals(opens, opens).stream().flatMap(Optional::stream).toList();
        assertThat(refused).singleElement().isInstanceOfSatisfying(InvalidInput.class, told -> {
            var first = cases.get(clinic, cases.on(clinic, regulation, "2026-11-22").undecided());
            assertThat(told.problems().get(0).arguments()).containsExactly(first.number(), first.title(), first.id());
        });
    }

    private UUID opened(String kind) {
        return clinic.as("director", () -> cases.of(regulation)).stream()
                .filter(line -> cases.get(clinic, line.id()).kind().name().equals(kind)).findFirst().orElseThrow().id();
    }

    private UUID open(java.util.function.Supplier<UUID> how) {
        return clinic.as("director", how);
    }

    private void write(UUID id, String plain) {
        clinic.as("director", () -> drafting.save(id, plain, drafting.open(id).revision()));
    }

    private List<RegulationLine> all() {
        return clinic.as("director", () -> list.find(new RegulationQuery("", RegulationQuery.Order.TITLE, null), 9));
    }
}
