package org.kitei.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.Size;

class GuidelineTests {

    private final Guideline guideline = new Guideline();

    @Test
    void thirtyTwoRowsStandInTheOrderOfTheTable() {
        assertThat(guideline.rows()).hasSize(32).extracting(Row::id).doesNotHaveDuplicates();
        assertThat(guideline.rows()).extracting(row -> row.section().number()).isSorted();
    }

    @ParameterizedTest
    @EnumSource
    void twentyFiveRowsBindAFacility(Size size) {
        assertThat(guideline.rowsFor(size)).hasSize(25);
    }

    @Test
    void theMarkEndsTheId() {
        assertThat(guideline.rows()).allSatisfy(row -> assertThat(row.id()).endsWith(row.scale().name())
                .startsWith(row.section().number() + "-"));
    }

    @Test
    void everyRowSpeaksBothLanguagesAndLaysADutyOnSomeone() {
        assertThat(guideline.rows()).allSatisfy(row -> {
            assertThat(row.item().ja()).isNotBlank();
            assertThat(row.item().en()).matches("[\\x20-\\x7e]+");
            assertThat(row.asks().ja()).endsWith("。");
            assertThat(row.asks().en()).endsWith(".");
            assertThat(row.duties()).isNotEmpty();
            assertThat(row.duties()).allSatisfy(duty -> assertThat(duty.who()).isNotEmpty());
        });
        assertThat(guideline.rows().stream().mapToLong(row -> row.duties().size()).sum()).isEqualTo(107);
    }

    @Test
    void aDutyHasATimeThatCanBeReckoned() {
        assertThat(guideline.rows()).flatExtracting(Row::duties).extracting(Duty::timing).allSatisfy(timing -> {
            assertThat(timing.events().isEmpty()).isEqualTo(timing.kind() != Timing.Kind.EVENT);
            assertThat(timing.times() == null).isEqualTo(timing.unit() == null);
        });
    }

    @Test
    void anUnknownRowIsNotFound() {
        assertThat(guideline.row("2-4B").scale()).isEqualTo(Scale.B);
        assertThatThrownBy(() -> guideline.row("9-9Z")).isInstanceOf(NoSuchRecord.class);
    }
}
