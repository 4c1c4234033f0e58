package org.kitei.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is printed reads back to the same text, whatever its words look like. */
class RoundTripTest {

    private static final String OF_NUMBERS = "第条章節款目編版附付則項号のからまで及び〇一二三四五六七八九十百千";
    private static final ProvisionId ANY = new ProvisionId("any");

    @Property(tries = 300)
    void aPrintedTextReadsBackTheSame(@ForAll("texts") RegulationText text) {
        ReadResult read = TextReader.read(TextPrinter.print(text));
        assertThat(withoutIdentities(read.text())).isEqualTo(withoutIdentities(text));
        assertThat(ContentHash.of(read.text())).isEqualTo(ContentHash.of(text));
    }

    @Property(tries = 60)
    void theStoredTextIsTheSameWithItsIdentities(@ForAll("texts") RegulationText text) {
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

    /** How often each digit comes, in whatever width, and each sign, those left out that frame a row or mark a title. */
    private static Map<Integer, Integer> signs(String words) {
        Map<Integer, Integer> signs = new HashMap<>();
        Words.line(words).codePoints().filter(c -> !Character.isLetter(c) && !Words.isSpace((char) c) && "｜|\\○".indexOf(c) < 0)
                .map(c -> Character.isDigit(c) ? Character.digit(c, 10) : c).forEach(c -> signs.merge(c, 1, Integer::sum));
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

    @Provide
    Arbitrary<RegulationText> texts() {
        Arbitrary<List<MainElement>> main = Combinators.combine(
                        articles(), Arbitraries.integers().between(0, 3), Arbitraries.integers().between(0, 2))
                .flatAs((before, chapters, sections) -> articles().list().ofSize(chapters * (sections + 1))
                        .map(groups -> main(before, groups, chapters, sections)));
        return Combinators.combine(titles(), sentences().list().ofMaxSize(2), main,
                        supplements().list().ofMaxSize(2), tables().list().ofMaxSize(2), forms().list().ofMaxSize(1))
                .as(RegulationText::new);
    }

    /** Chapters with sections, and within the last a subsection and a division; two texts of three stand in parts. */
    private static List<MainElement> main(List<Article> before, List<List<Article>> groups, int chapters, int sections) {
        List<MainElement> main = new ArrayList<>(before);
        List<MainElement> all = new ArrayList<>();
        int group = 0;
        for (int chapter = 1; chapter <= chapters; chapter++) {
            List<MainElement> contents = new ArrayList<>(groups.get(group++));
            for (int section = 1; section <= sections; section++) {
                List<MainElement> inner = new ArrayList<>(groups.get(group++));
                if (section == 2) {
                    inner.add(division(Division.Kind.SUBSECTION, Numeral.of(1), "款の見出し",
                            List.of(division(Division.Kind.DIVISION, Numeral.of(1), "目の見出し", before.stream().limit(1).toList()))));
                }
                contents.add(division(Division.Kind.SECTION, section == 2 ? Numeral.of(1, 2) : Numeral.of(section), "節の見出し", inner));
            }
            all.add(division(Division.Kind.CHAPTER, Numeral.of(chapter), "章の見出し" + chapter, contents));
        }
        if (chapters > 1) {
            main.add(division(Division.Kind.PART, Numeral.of(1), "編の見出し", all));
            main.add(division(Division.Kind.PART, Numeral.of(2), "", List.of()));
        } else {
            main.addAll(all);
        }
        return main;
    }

    private static Division division(Division.Kind kind, Numeral number, String heading, List<? extends MainElement> contents) {
        return new Division(ProvisionId.next(), kind, number, heading, List.copyOf(contents));
    }

    private Arbitrary<List<Article>> articles() {
        return Combinators.combine(numerals(), captions(), paragraphs())
                .as((number, caption, paragraphs) -> new Article(ProvisionId.next(), number, caption, paragraphs))
                .list().ofMaxSize(3);
    }

    private Arbitrary<List<Paragraph>> paragraphs() {
        return Combinators.combine(words(), inner(), items(0))
                .as((words, tables, items) -> new Paragraph(ProvisionId.next(), 1, "", words, tables, items))
                .list().ofMinSize(1).ofMaxSize(3)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> new Paragraph(ProvisionId.next(), i + 1, "", list.get(i).text(), list.get(i).tables(),
                                list.get(i).items()))
                        .toList());
    }

    private Arbitrary<List<Item>> items(int level) {
        Arbitrary<List<Item>> inner = level == 4 ? Arbitraries.just(List.of()) : Arbitraries.lazy(() -> items(level + 1));
        Arbitrary<List<Item>> items = Combinators.combine(words(), inner(), inner)
                .as((words, tables, subitems) -> new Item(ProvisionId.next(), Numeral.of(1), words, tables, subitems))
                .list().ofMinSize(1).ofMaxSize(3).map(RoundTripTest::numbered);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, Arbitraries.just(List.of())), net.jqwik.api.Tuple.of(1, items));
    }

    private static List<Item> numbered(List<Item> items) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> new Item(ProvisionId.next(), i == 2 ? Numeral.of(2, 2) : Numeral.of(i + 1),
                        items.get(i).text(), items.get(i).tables(), items.get(i).subitems()))
                .toList();
    }

    private Arbitrary<List<InnerTable>> inner() {
        Arbitrary<InnerTable> table = Arbitraries.integers().between(1, 3)
                .flatMap(columns -> cells().list().ofSize(columns).list().ofMinSize(1).ofMaxSize(2)).map(InnerTable::new);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(5, Arbitraries.just(List.of())),
                net.jqwik.api.Tuple.of(1, table.list().ofMinSize(1).ofMaxSize(2)));
    }

    private Arbitrary<SupplementaryProvision> supplements() {
        Arbitrary<String> labels = Arbitraries.of("", "令和６年３月２５日病院管理規程第２号", "平成三十年（一部）");
        Arbitrary<List<Paragraph>> paragraphs = Arbitraries.oneOf(Arbitraries.just(List.of()), paragraphs());
        return Combinators.combine(labels, paragraphs, articles())
                .as((label, list, articles) -> new SupplementaryProvision(ProvisionId.next(), label, list, articles));
    }

    private Arbitrary<AppendedTable> tables() {
        Arbitrary<List<List<String>>> rows = Arbitraries.integers().between(1, 3)
                .flatMap(columns -> cells().list().ofSize(columns).list().ofMaxSize(3));
        return Combinators.combine(Arbitraries.of("別表", "別表第1", "別表第2の2"), Arbitraries.of("", "第4条関係"), rows)
                .as((label, caption, cells) -> new AppendedTable(ProvisionId.next(), label, caption, cells));
    }

    private Arbitrary<AppendedForm> forms() {
        Arbitrary<List<String>> lines = Arbitraries.of("保守作業報告書", "　　年　月　日", "", "（１）　作業者", "　所属").list().ofMaxSize(4);
        return Combinators.combine(Arbitraries.of("様式第1号", "別記様式", "様式第1号の2"), Arbitraries.of("", "第10条関係"), lines)
                .as((label, caption, all) -> new AppendedForm(ProvisionId.next(), label, caption, all));
    }

    private Arbitrary<Numeral> numerals() {
        return Arbitraries.of(Numeral.of(1), Numeral.of(2), Numeral.of(12), Numeral.of(5, 2), Numeral.of(5, 2, 3), Numeral.of(120));
    }

    private Arbitrary<String> titles() {
        return Arbitraries.of("", "情報システム運用管理規程", "○○病院情報システム規程", "附則", "病院の情報について", "別表第１", "目次");
    }

    private Arbitrary<String> captions() {
        return Arbitraries.of("", "目的", "定義（用語）", "１", "ア", "a", "情報システム管理者　等");
    }

    private Arbitrary<String> sentences() {
        return Arbitraries.of("病院は、次の考えによりこの規程を定める。", "情報は、命を守るために使う。");
    }

    private Arbitrary<String> cells() {
        return Arbitraries.oneOf(
                Arbitraries.of("", "区分", "毎年四回", "甲　乙", "甲｜乙", "\\", "附則", "別表第１", "｜", "a|b", "第１章　総則", "　\\｜", "\\\\｜"),
                Arbitraries.strings().withChars("あ｜\\|　 附則").ofMaxLength(6));
    }

    /** Words that look like everything they are not. */
    private Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.of("", "病院は、記録を保管する。", "第１条　目的", "（１）　号", "２　項", "附則", "附　則　この規程", "別表第１（第４条関係）", "様式第1号",
                        "（目的）", "ア　い", "目次", "改版履歴", "第１章　総則", "ただし、除く。", "①　丸", "削除", "利用者　使う者をいう。", "・点", "a　b",
                        "この規程は、公布の日から施行する。", "第３条から第５条まで　削除", "○", "2025年10月1日"),
                Arbitraries.strings().withChars("第条章（）1２ア。あ附則表　の").ofMaxLength(10));
    }
}
