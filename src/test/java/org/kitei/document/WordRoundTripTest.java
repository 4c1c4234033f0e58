package org.kitei.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kitei.text.AnyText;
import org.kitei.text.CanonicalText;
import org.kitei.text.RegulationText;
import org.kitei.text.TextFile;
import org.kitei.text.TextPrinter;

/** What leaves as a Word file comes back as the same text, whatever somebody's Word made of the rest. */
class WordRoundTripTest {

    private static final EditionInfo INFO = new EditionInfo("みなと総合病院", 3, "第3版", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 11, 22),
            "2026-014", "佐藤 一郎", "ab".repeat(32), true);

    private final RegulationWord word = new RegulationWord(Templates.words());

    static Stream<RegulationText> texts() {
        return LawXmlTest.texts().filter(text -> !text.title().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theTreeIsTheSame(RegulationText text) throws Exception {
        assertThat(CanonicalText.of(TextFile.read(word.render(text, INFO)).text())).isEqualTo(CanonicalText.of(text));
    }

    @Property(tries = 100)
    void theTreeOfAnyTextIsTheSame(@ForAll(supplier = AnyText.class) RegulationText text) throws Exception {
        Assume.that(!TextPrinter.print(text).isBlank());
        assertThat(CanonicalText.of(TextFile.read(word.render(text, INFO)).text())).isEqualTo(CanonicalText.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"既存の版（2020年4月1日（水））", "病院管理規程第4号（既存）"})
    void aTextThatWasFoundIsTheSameToo(String label) throws Exception {
        var found = new EditionInfo("みなと総合病院", 1, label, LocalDate.of(2020, 4, 1), null, "", "", "ab".repeat(32), false);
        assertThat(CanonicalText.of(TextFile.read(word.render(Originals.ofAClinic(), found)).text())).isEqualTo(CanonicalText.of(Originals.ofAClinic()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aDraftIsTheSameThoughItsFileSaysWhichDraftItIs(RegulationText text) throws Exception {
        var draft = new EditionInfo("みなと総合病院", 1, "案（案件2026-002）", null, null, "", "", "ab".repeat(32), false);
        assertThat(CanonicalText.of(TextFile.read(word.render(text, draft)).text())).isEqualTo(CanonicalText.of(text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsToldOfItsEditionsBehindItIsNoPartOfTheText(RegulationText text) throws Exception {
        var told = new EditionInfo("みなと総合病院", 3, "第3版", null, null, "", "", "ab".repeat(32), false,
                List.of("第1版　令和5年4月1日　制定", "改正　令和6年4月1日", "・第1条　目的を改めた。", "別表第1を追加"));
        var read = TextFile.read(word.render(text, told));
        assertThat(CanonicalText.of(read.text())).isEqualTo(CanonicalText.of(text));
        assertThat(read.imprint().history()).hasSize(4);
    }

    @Test
    void theEditionAndItsDayAreKnownAgain() throws Exception {
        assertThat(TextFile.read(word.render(Originals.ofAHospital(), INFO)).imprint().edition()).isEqualTo(3);
    }
}
