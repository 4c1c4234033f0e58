package org.kitei.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kitei.document.WordView.Counting;
import org.kitei.document.WordView.Seen;
import org.kitei.text.Article;
import org.kitei.text.CanonicalText;
import org.kitei.text.Division;
import org.kitei.text.MainElement;
import org.kitei.text.Numeral;
import org.kitei.text.Numerals;
import org.kitei.text.Paragraph;
import org.kitei.text.ProvisionId;
import org.kitei.text.RegulationText;
import org.kitei.text.SupplementaryProvision;
import org.kitei.text.TextFile;
import org.kitei.text.TextReader;

/** Chapters and articles are numbered by Word, and what it shows is what the regulation says. */
class WordNumbersTest {

    private static final EditionInfo INFO = new EditionInfo("", 1, "", null, null, "", "", "ab".repeat(32), false);
    private static final Set<String> NUMBERED = Set.of("Heading1", "Heading2", "Heading3", "Article");

    private final RegulationWord word = new RegulationWord(Templates.words());

    @ParameterizedTest
    @EnumSource
    void allNumbersOfARegulationAreThoseOfWordsLists(Counting counting) {
        var seen = WordView.of(word.render(Originals.ofAHospital(), INFO), counting);
        assertThat(seen).filteredOn(each -> each.style().startsWith("Heading") && !each.style().equals("Heading4")).extracting(Seen::number, Seen::words)
                .containsExactly(pair("第１章　", "総則"), pair("第２章　", "体制"), pair("第１節　", "役職"), pair("第２節　", "会議"), pair("第３章　", "外部との契約"));
        assertThat(seen).filteredOn(each -> each.number().startsWith("第") && each.style().equals("Article")).extracting(Seen::number)
                .containsExactlyElementsOf(Originals.ofAHospital().articles().map(WordNumbersTest::label).map(label -> label + "　").toList());
        assertThat(seen).filteredOn(each -> !each.style().startsWith("TOC")).extracting(Seen::words).noneMatch(words -> words.matches("第[０-９]+[章節条].*"));
    }

    @ParameterizedTest
    @EnumSource
    void anArticleThatIsLeftOutAndOneWithBranchNumbersAreNumberedByWordToo(Counting counting) {
        assertThat(numbers(counting, "第1章　総則\n第1条　甲。\n第1条の2　乙。\n第1条の3　丙。\n第1条の3の2　丁。\n第5条　戊。\n第5条の4　己。\n第5条の5　庚。\n第6条　辛。\n"
                + "第2章　責務\n第2章の2　枝\n第1節　節\n第6条の2　壬。\n第3節　節の三\n第7条　癸。\n附則\n第1条　子。\n第2条　丑。\n附則（令和6年3月25日規程第2号）\n第1条　寅。\n"))
                .containsExactly("第１章　", "第１条　", "第１条の２　", "第１条の３　", "第１条の３の２　", "第５条　", "第５条の４　", "第５条の５　", "第６条　", "第２章　",
                        "第２章の２　", "第１節　", "第６条の２　", "第３節　", "第７条　", "第１条　", "第２条　", "第１条　");
    }

    @ParameterizedTest
    @EnumSource
    void aChapterBehindOneWithSectionsHasItsOwnBranchNumber(Counting counting) {
        assertThat(numbers(counting, "第2章　責務\n第1節　役職\n第1条　甲。\n第2章の2　監査\n第2条　乙。\n第3章　補則\n第3条　丙。\n"))
                .containsExactly("第２章　", "第１節　", "第１条　", "第２章の２　", "第２条　", "第３章　", "第３条　");
    }

    @Test
    void whatNoListCanSayIsWritten() {
        var text = TextReader.read("規程\n第4条　甲。\n第5条の2　乙。\n第6条　丙。\n第6条の2の2の2の2　丁。\n第7条　戊。\n").text();
        assertThat(WordView.of(word.render(text, INFO), Counting.TOGETHER)).filteredOn(each -> each.style().equals("Article")).extracting(Seen::number, Seen::words)
                .containsExactly(pair("第４条　", "甲。"), pair("", "第５条の２　乙。"), pair("第６条　", "丙。"), pair("", "第６条の２の２の２の２　丁。"), pair("第７条　", "戊。"));
    }

    @Test
    void whoeverPutsAnArticleBetweenHasTheNextOnesNumberedOn() {
        var parts = new WordParts(word.render(TextReader.read("規程\n第1章　総則\n第1条　甲。\n第2条　乙。\n第2章　責務\n第3条　丙。\n").text(), INFO));
        assertThat(parts.elements("word/document.xml", "numId")).extracting(list -> list.getAttribute("w:val")).containsExactly("1", "2", "2", "1", "2");
    }

    @Property(tries = 300)
    void wordShowsTheNumbersOfTheRegulationWhateverTheyAre(@ForAll("texts") RegulationText text) throws Exception {
        var file = word.render(text, INFO);
        for (var counting : Counting.values()) {
            assertThat(WordView.of(file, counting)).filteredOn(each -> NUMBERED.contains(each.style())).extracting(Seen::line)
                    .containsExactlyElementsOf(lines(text));
        }
        assertThat(CanonicalText.of(TextFile.read(file).text())).isEqualTo(CanonicalText.of(text));
    }

    private List<String> numbers(Counting counting, String plain) {
        return WordView.of(word.render(TextReader.read("規程\n" + plain).text(), INFO), counting).stream()
                .filter(each -> NUMBERED.contains(each.style())).map(Seen::number).toList();
    }

    private static List<String> lines(RegulationText text) {
        var lines = new ArrayList<String>();
        text.main().forEach(element -> add(element, lines));
        text.supplementary().forEach(provision -> provision.articles().forEach(article -> add(article, lines)));
        return lines;
    }

    private static void add(MainElement element, List<String> lines) {
        if (element instanceof Division division) {
            lines.add((Numerals.fullWidth(division.number().with("第", division.kind().unit())) + "　" + division.heading()).strip());
            division.contents().forEach(inner -> add(inner, lines));
        } else if (element instanceof Article article) {
            lines.add((label(article) + "　" + article.paragraphs().get(0).text()).strip());
        }
    }

    private static String label(Article article) {
        return Numerals.fullWidth(article.number().with("第", "条"));
    }

    private static Tuple pair(String number, String words) {
        return tuple(number, words);
    }

    @Provide
    Arbitrary<RegulationText> texts() {
        var supplements = articles().list().ofMaxSize(2).map(all -> all.stream().map(articles -> new SupplementaryProvision(ProvisionId.next(), "",
                articles.isEmpty() ? List.of(paragraph("施行する。")) : List.of(), articles)).toList());
        return Combinators.combine(articles(), divisions(0), supplements).as((before, divisions, supplementary) -> new RegulationText("運用管理規程", List.of(),
                Stream.concat(before.stream(), divisions.stream()).map(MainElement.class::cast).toList(), supplementary, List.of(), List.of()));
    }

    private Arbitrary<List<Division>> divisions(int from) {
        var kinds = List.copyOf(EnumSet.allOf(Division.Kind.class)).subList(from, Division.Kind.values().length);
        if (kinds.isEmpty()) {
            return Arbitraries.just(List.of());
        }
        return Arbitraries.of(kinds).flatMap(kind -> Combinators.combine(numerals(3), Arbitraries.of("見出し", ""), articles(),
                        Arbitraries.lazy(() -> divisions(kind.ordinal() + 1)))
                .as((number, heading, articles, inner) -> new Division(ProvisionId.next(), kind, number, heading,
                        Stream.concat(articles.stream(), inner.stream()).map(MainElement.class::cast).toList())).list().ofMaxSize(3));
    }

    private Arbitrary<List<Article>> articles() {
        return Combinators.combine(numerals(6), Arbitraries.of("定める。", "責任者は、記録する。", ""))
                .as((number, words) -> new Article(ProvisionId.next(), number, "", List.of(paragraph(words)))).list().ofMaxSize(5);
    }

    /** Mostly the first ones, so that they follow one another often enough. */
    private static Arbitrary<Numeral> numerals(int deepest) {
        var branches = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, Arbitraries.just(List.<Integer>of())),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 3).list().ofMinSize(1).ofMaxSize(deepest - 1)));
        return Combinators.combine(Arbitraries.integers().between(1, 4), branches)
                .as((first, behind) -> new Numeral(Stream.concat(Stream.of(first), behind.stream()).toList()));
    }

    private static Paragraph paragraph(String words) {
        return new Paragraph(ProvisionId.next(), 1, "", words, List.of(), List.of());
    }
}
