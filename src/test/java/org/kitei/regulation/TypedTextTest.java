package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.kitei.text.Finding;
import org.kitei.text.Imprint;
import org.kitei.text.ReadResult;
import org.kitei.text.SetAside;
import org.kitei.text.TextReader;

/** No line that a person typed is lost because it is no part of the text. */
class TypedTextTest {

    private static final String PLAIN = """
            端末持出し規程
            第１条　この規程は、端末の持出しについて定める。

            別表
            端末｜台数
            携帯用｜３
            """;

    @Test
    void aTextThatSaysAllOfItsWordsIsKeptOnce() {
        assertThat(TypedText.of(PLAIN).kept()).isNull();
        assertThat(TypedText.of(PLAIN.replace("規程\n", "規程（第２版）\n")).kept()).isNotNull();
        assertThat(TypedText.of(PLAIN.replace("規程\n", "規程\n目次\n第１章　総則\n第１章　総則\n")).kept()).isNotNull();
    }

    @Test
    void linesFromElsewhereStandBehindATextThatStaysAsItIs() {
        var elsewhere = TextReader.read("医療法人みなと会\n端末持出し規程\n平成三十年四月一日\n第１条　この規程は、端末の持出しについて定める。\n（平30規程2・追加）\n改版履歴\n第2版　誤字を改めた\n");
        assertThat(elsewhere.aside()).hasSize(5);
        var text = TypedText.of(PLAIN).read().text();
        var both = TypedText.printed(text, elsewhere, List.of());
        assertThat(both.reads(text)).isTrue();
        assertThat(both.read().aside()).extracting(SetAside::words)
                .containsExactly("改版履歴", "【印刷しない】医療法人みなと会", "平成三十年四月一日", "【印刷しない】（平30規程2・追加）", "第2版　誤字を改めた");
        assertThat(both.read().imprint().lines()).containsExactly("平成30年4月1日", "第2版　誤字を改めた");
        assertThat(TypedText.printed(text, both.read(), List.of()).plain()).isEqualTo(both.plain());
    }

    @Test
    void aLineThatWouldBecomePartOfTheTextStandsBehindItAsANoteAndTakesNoOtherWithIt() {
        var text = TypedText.of(PLAIN).read().text();
        var elsewhere = new ReadResult(text, List.of(), Imprint.NONE, List.of(new SetAside(9, Finding.Kind.NOTE, "第２条　脚注の文。"),
                new SetAside(10, Finding.Kind.IMPRINT, "第３条　様式を改めた。"), new SetAside(11, Finding.Kind.IMPRINT, "第2版　誤字を改めた")), Map.of());
        var both = TypedText.printed(text, elsewhere, List.of());
        assertThat(both.reads(text)).isTrue();
        assertThat(both.read().aside()).extracting(SetAside::words)
                .containsExactly("改版履歴", "【印刷しない】第２条　脚注の文。", "・第３条　様式を改めた。", "第2版　誤字を改めた");
    }

    @Test
    void aDayInTwoCalendarsAndTheEditionBehindTheTitleAreToldOnce() {
        for (var days : List.of("令和9年4月1日\n2027年4月1日\n", "令和9年4月1日（2027年4月1日）\n", "令和９年４月１日 / 二〇二七年四月一日\n")) {
            var elsewhere = TextReader.read("○端末持出し規程（第３版）\n" + days + "第１条　この規程は、端末の持出しについて定める。\n");
            assertThat(elsewhere.text().preamble()).as(days).isEmpty();
            assertThat(elsewhere.imprint().lines()).as(days).containsExactly("第3版　令和9年4月1日");
            var both = TypedText.printed(TypedText.of(PLAIN).read().text(), elsewhere, List.of("2027年4月1日"));
            assertThat(both.read().imprint().lines()).as(days).containsExactly("第3版", "令和9年4月1日");
        }
        assertThat(TextReader.read("規程\n改版履歴\n第2版　令和9年4月1日（2027年4月1日）　誤字\n令和9年4月2日（2027年4月1日）\n").imprint().lines())
                .containsExactly("第2版　令和9年4月1日　誤字", "令和9年4月2日　（2027年4月1日）");
    }

    @Test
    void aDayThatItsEraNeverHadIsToldAsItWasTyped() {
        var elsewhere = TextReader.read("端末持出し規程\n令和元年4月1日病院規程第７号\n第１条　この規程は、端末の持出しについて定める。\n"
                + "改版履歴\n第1版　令和元年4月1日　制定\n第2版　令和２年２月３０日（2020年3月1日）　誤字\n第3版　2021年4月1日　改正\n");
        var lines = List.of("令和元年4月1日病院規程第７号", "第1版　令和元年4月1日　制定", "第2版　令和２年２月３０日（2020年3月1日）　誤字", "第3版　令和3年4月1日　改正");
        assertThat(elsewhere.imprint().lines()).containsExactlyElementsOf(lines);
        assertThat(TypedText.printed(TypedText.of(PLAIN).read().text(), elsewhere, List.of()).read().imprint().lines()).containsExactlyElementsOf(lines);
    }

    @Test
    void aDayAloneDoesNotTakeThePlaceOfTheHistoryBeforeIt() {
        var text = TypedText.of(PLAIN).read().text();
        var former = List.of("第1版　令和5年4月1日　制定");
        assertThat(TypedText.printed(text, TextReader.read("端末持出し規程\n令和九年四月一日\n"), former).read().imprint().lines())
                .containsExactly("令和9年4月1日", "第1版　令和5年4月1日　制定");
        assertThat(TypedText.printed(text, TextReader.read("端末持出し規程\n改版履歴\n第2版　誤字を改めた\n"), former).read().imprint().lines())
                .containsExactly("第2版　誤字を改めた");
        assertThat(TypedText.printed(text, TextReader.read("端末持出し規程\n"), former).read().aside()).isEmpty();
    }
}
