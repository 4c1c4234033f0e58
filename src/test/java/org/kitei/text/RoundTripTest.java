package org.kitei.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is printed reads back to the same text, whatever its words look like. */
class RoundTripTest {

    private static final String OF_NUMBERS = "第条章節款目編版附付則項号のからまで及び〇一二三四五六七八九十百千";
    private static final ProvisionId ANY = new ProvisionId("any");

    @Property(tries = 300)
    void aPrintedTextReadsBackTheSame(@ForAll(supplier = AnyText.class) RegulationText text) {
        ReadResult read = TextReader.read(TextPrinter.print(text));
        assertThat(withoutIdentities(read.text())).isEqualTo(withoutIdentities(text));
        assertThat(ContentHash.of(read.text())).isEqualTo(ContentHash.of(text));
    }

    @Property(tries = 60)
    void theStoredTextIsTheSameWithItsIdentities(@ForAll(supplier = AnyText.class) RegulationText text) {
        assertThat(TextJson.read(TextJson.write(text))).isEqualTo(text);
    }

    @Property(tries = 500)
    void noWordsOfAnyInputGetLost(@ForAll("anything") List<String> lines) {
        List<String> marked = IntStream.range(0, lines.size()).mapToObj(i -> lines.get(i) + "語" + i + "尾").toList();
        ReadResult read = TextReader.read(String.join("\n", marked));
        String kept = TextPrinter.print(read.text()) + read.imprint();
        for (int i = 0; i < lines.size(); i++) {
            assertThat(kept).contains("語" + i + "尾");
        }
    }

    @Property(tries = 500)
    void anyInputIsReadAndPrintedWithoutAnException(@ForAll("anything") List<String> lines) {
        RegulationText text = TextReader.read(String.join("\n", lines)).text();
        assertThat(TextJson.read(TextJson.write(text))).isEqualTo(text);
        Placeholders.in(text);
        assertThat(ContentHash.of(text)).hasSize(64);
    }

    @Property(tries = 500)
    void whatWasReadReadsTheSameOncePrinted(@ForAll("anything") List<String> lines) {
        RegulationText text = TextReader.read(String.join("\n", lines)).text();
        assertThat(CanonicalText.of(TextReader.read(TextPrinter.print(text)).text())).as(lines.toString()).isEqualTo(CanonicalText.of(text));
    }

    @Property(tries = 300)
    void whatIsToldOfItsEditionsIsPrintedBehindATextAndNoPartOfIt(@ForAll("anything") List<String> lines, @ForAll("anything") List<String> notes) {
        RegulationText text = TextReader.read(String.join("\n", lines)).text();
        List<String> history = TextReader.read("規程\n規程第七号\n改正　令和6年4月1日\n第1条\n改版履歴\n"
                + notes.stream().map(note -> "第2版　" + note).collect(Collectors.joining("\n"))).imprint().lines();
        assertThat(history).startsWith("規程第七号", "改正　令和6年4月1日");
        ReadResult read = TextReader.read(TextPrinter.print(text, history));
        assertThat(CanonicalText.of(read.text())).as(lines + " " + history).isEqualTo(CanonicalText.of(text));
    }

    /** Each of these was read, and printed so that it was read as something else. */
    @Example
    void whatIsEasilyTakenForSomethingElseReadsTheSameOncePrinted() {
        for (String lines : List.of("第1条\n（１）　号\n（二）　号", "第1条\n（１）　号\n(i)　目\n（五十）　目", "目次\n運用規程\n第1条", "第1節\n2　お", "第1節\nあ\u0001い",
                "規程第七号\n運用規程\n規程第七号", "別表第1（", "第1号様式（", "第1条\n条)\n記録する。", "第1条\nア　い\n記録する。", "第1条\n（(\n）。）\n記録する。",
                "第1条\n規程第七号\n記録する。", "第三条から第五条まで　削除\n)", "第1章　総則（第3条）\n1\n甲\t乙\n\n丙\t丁", "第1章　総則（第3条）\n（目的）\n第1章　総則",
                "改版履歴\n第1章　総則（第3条）\n第1章　総則", "第1章　総則（第3条）\n（目的）\n様式\n第1章　総則", "規程\n（目的）\n改版履歴\n第1条", "規程\n（目的）\n規程第七号\n第1条", "○ ○")) {
            RegulationText text = TextReader.read(lines).text();
            assertThat(CanonicalText.of(TextReader.read(TextPrinter.print(text)).text())).as(lines).isEqualTo(CanonicalText.of(text));
        }
    }

    /** Of what can be seen in the input, every sign is in the text or beside it, as often as it was typed. */
    @Property(tries = 1000)
    void nothingOfTheInputIsLost(@ForAll("anything") List<String> lines) {
        ReadResult read = TextReader.read(String.join("\n", lines));
        String kept = TextPrinter.print(read.text()) + read.aside().stream().map(SetAside::words).collect(Collectors.joining());
        assertThat(left(letters(kept), lines.stream().map(line -> letters(Words.composed(line))))).as(lines.toString())
                .allSatisfy((letter, left) -> assertThat(left).isNotNegative());
        assertThat(left(signs(kept), lines.stream().flatMap(String::lines).filter(line -> LineClassifier.classify(line) instanceof Line.Plain)
                .map(line -> signs(Words.composed(line))))).as(lines.toString())
                .allSatisfy((sign, left) -> assertThat(left).isNotNegative());
    }

    private static Map<Integer, Integer> left(Map<Integer, Integer> kept, Stream<Map<Integer, Integer>> written) {
        written.forEach(line -> line.forEach((sign, count) -> kept.merge(sign, -count, Integer::sum)));
        return kept;
    }

    /** How often each digit and bracket comes, in whatever width, and each sign, those left out that frame a row or mark a title. */
    private static Map<Integer, Integer> signs(String words) {
        Map<Integer, Integer> signs = new HashMap<>();
        Words.line(words).codePoints().filter(c -> !Character.isLetter(c) && !Words.isSpace((char) c) && "｜|\\○".indexOf(c) < 0)
                .map(c -> Character.isDigit(c) ? Character.digit(c, 10) : c == '(' ? '（' : c == ')' ? '）' : c).forEach(c -> signs.merge(c, 1, Integer::sum));
        return signs;
    }

    /** How often each comes, numerals and the letters that numbers are made of left out: those are printed in one way. */
    private static Map<Integer, Integer> letters(String words) {
        Map<Integer, Integer> letters = new HashMap<>();
        words.codePoints().filter(Character::isLetter).filter(c -> OF_NUMBERS.indexOf(c) < 0 && !marksItems(c))
                .forEach(c -> letters.merge(c, 1, Integer::sum));
        return letters;
    }

    private static boolean marksItems(int letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'ａ' && letter <= 'ｚ' || Character.UnicodeBlock.of(letter) == Character.UnicodeBlock.KATAKANA;
    }

    @Example
    void bothLayoutsOfHospitalsReadBackTheSameOncePrinted() {
        for (String name : List.of("municipal-hospital.txt", "clinic.txt")) {
            RegulationText text = ExistingTextsTest.read(name).text();
            ReadResult again = TextReader.read(TextPrinter.print(text));
            assertThat(withoutIdentities(again.text())).isEqualTo(withoutIdentities(text));
            assertThat(again.findings()).isEmpty();
        }
    }

    private static RegulationText withoutIdentities(RegulationText text) {
        return Identities.replaced(text, id -> ANY);
    }

    @Provide
    Arbitrary<List<String>> anything() {
        Arbitrary<String> line = Arbitraries.oneOf(
                Arbitraries.of("第1条　目的", "第１条（目的）", "第三条から第五条まで　削除", "（１）　あ", "ア　い", "イ", "ロ　は", "①う",
                        "２．え", "2　お", "附則", "附　則（令和六年）", "別表第１（第４条関係）", "区分　回数", "甲｜乙", "様式第1号", "目次",
                        "第1章　総則", "第1節", "改版履歴", "第1版　令和5年4月1日　制定", "（見出し）", "（括弧（内）", "　この規程は、定める。",
                        "ただし、除く。", "・点", "第1条この規程は", "平成二十四年三月三十日", "病院規程第七号", "○○病院規程", "", "　",
                        "第一編　総則", "第一款　通則", "第一目　細目", "（平9病院規程12・一部改正）", "附　則　抄", "｜区分｜回数｜", "|a|b|", "甲\t乙", "１\t丙\t丁",
                        "○２　前項の定め", "2管理者は、記録する。", "一、患者の記録", "ア）機器", "a)機器", "(i)　甲", "(ii)　乙", "２の２　枝", "第1号様式（第5条関係）",
                        "第２条【用語】", "第３条　責任者", "　責任者は、記録する。", "第1章　総則（第1条―第3条）", "版　年月日　内容"),
                Arbitraries.strings().withChars("第条章節項号（）()一二1２①ア・｜　 \t。あa附則別表様式目次○の\\").ofMaxLength(12),
                Arbitraries.strings().ofMaxLength(8));
        return line.list().ofMaxSize(25);
    }
}
