package org.kitei.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Texts whose words look like everything they are not. */
public class AnyText implements ArbitrarySupplier<RegulationText> {

    @Override
    public Arbitrary<RegulationText> get() {
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
                .list().ofMinSize(1).ofMaxSize(3).map(AnyText::numbered);
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(List.of())), Tuple.of(1, items));
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
        return Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.just(List.of())),
                Tuple.of(1, table.list().ofMinSize(1).ofMaxSize(2)));
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
