package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.text.ContentHash;
import org.kitei.text.RegulationText;
import org.springframework.beans.factory.annotation.Autowired;

/** 附則: proposed when a case amends, told the day and the number once they are known, each those of its own edition. */
@KiteiTest
class SupplementaryProvisionsTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired EditionReading editions;
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
    void aCaseThatAmendsProposesOneWhoseDayAndNumberAreLeftOpen() {
        var id = cases.amend(clinic, regulation);
        var drafted = cases.get(clinic, id).text();

        assertThat(labels(drafted)).containsExactly("", "公布の日及び文書番号");
        assertThat(words(drafted)).containsExactly("この規程は、院長が定める日から施行する。", "この規程は、院長が定める日から施行する。");
    }

    @Test
    void onceItIsPromulgatedItTellsItsOwnDayAndNumberAndTheOriginalKeepsTheirs() {
        amend("記録は、五年間保存しなければならない。", "2027-04-01");
        var text = enacted("2027-04-01");

        assertThat(labels(text)).containsExactly("", "令和８年１１月２２日文書番号２０２６-００２");
        assertThat(words(text)).containsExactly("この規程は、院長が定める日（令和８年１１月２２日）から施行する。記録は、五年間保存しなければならない。",
                "この規程は、院長が定める日（令和９年４月１日）から施行する。");
    }

    @Test
    void theNextAmendmentAddsAnotherAndChangesNoneOfThoseBefore() {
        amend("一つ目を改める。", "2027-04-01");
        amend("二つ目を改める。", "2027-05-01");
        var text = enacted("2027-05-01");

        assertThat(labels(text)).containsExactly("", "令和８年１１月２２日文書番号２０２６-００２", "令和８年１１月２２日文書番号２０２６-００３");
        assertThat(words(text)).element(0).asString().contains("（令和８年１１月２２日）");
        assertThat(words(text)).element(1).asString().contains("（令和９年４月１日）");
        assertThat(words(text)).element(2).asString().contains("（令和９年５月１日）");
    }

    @Test
    void whatWasSignedStaysWithoutThem() {
        amend("記録は、五年間保存しなければならない。", "2027-04-01");
        var edition = cases.on(clinic, regulation, "2027-04-01").inForce();

        var text = cases.textInForce(clinic, regulation, "2027-04-01");
        assertThat(labels(text)).containsExactly("", "公布の日及び文書番号");
        assertThat(ContentHash.of(text)).isEqualTo(edition.contentHash());
    }

    private void amend(String sentence, String day) {
        cases.amended(clinic, regulation, sentence);
        cases.bringBeforeTheDirector(clinic);
        cases.approve(clinic, day);
    }

    private RegulationText enacted(String day) {
        var edition = cases.on(clinic, regulation, day).inForce().id();
        return clinic.as("director", () -> editions.enacted(edition));
    }

    private static List<String> labels(RegulationText text) {
        return text.supplementary().stream().map(provision -> provision.label()).toList();
    }

    private static List<String> words(RegulationText text) {
        return text.supplementary().stream().map(provision -> provision.paragraphs().get(0).text()).toList();
    }
}
