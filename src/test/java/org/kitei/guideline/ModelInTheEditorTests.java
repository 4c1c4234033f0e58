package org.kitei.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kitei.facility.Size;
import org.kitei.guideline.Coverage.Provision;
import org.kitei.guideline.Coverage.State;
import org.kitei.text.CanonicalText;
import org.kitei.text.Identities;
import org.kitei.text.RegulationText;
import org.kitei.text.TextCheck;
import org.kitei.text.TextPrinter;
import org.kitei.text.TextReader;

/** What happens to a draft that is printed into the editor, changed there and read again. */
class ModelInTheEditorTests {

    private final Guideline guideline = new Guideline();
    private final ModelText hospital = guideline.assemble(Facilities.hospital());

    @ParameterizedTest
    @EnumSource
    void anUntouchedDraftComesBackWordForWordWithItsIdentities(Size size) {
        var model = guideline.assemble(Facilities.of(size));
        var read = TextReader.read(TextPrinter.print(model.text()));
        assertThat(read.findings()).isEmpty();
        assertThat(TextCheck.of(read.text())).isEmpty();
        assertThat(CanonicalText.of(read.text())).isEqualTo(CanonicalText.of(model.text()));
        assertThat(Identities.carryOver(model.text(), read.text())).isEqualTo(model.text());
    }

    @Test
    void aParagraphStruckInTheEditorIsMissed() {
        var coverage = guideline.coverage(edited("自己に与えられたアクセス権限"), hospital.answers(), Size.B);
        assertThat(coverage.gaps()).isNotEmpty().anySatisfy(gap -> {
            assertThat(gap.row().id()).isEqualTo("3-3B");
            assertThat(gap.state()).isEqualTo(State.PARTLY);
        });
    }

    @Test
    void anItemStruckInTheEditorIsMissed() {
        var coverage = guideline.coverage(edited("（３）　廃棄の具体的な方法"), hospital.answers(), Size.B);
        assertThat(coverage.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.row().id()).isEqualTo("4-4A");
            assertThat(gap.lost()).extracting(Provision::label).singleElement().asString().endsWith("第1項第3号");
        });
    }

    private RegulationText edited(String struck) {
        var printed = TextPrinter.print(hospital.text());
        assertThat(printed).contains(struck);
        var changed = Arrays.stream(printed.split("\n")).filter(line -> !line.contains(struck))
                .collect(Collectors.joining("\n"));
        return Identities.carryOver(hospital.text(), TextReader.read(changed).text());
    }
}
