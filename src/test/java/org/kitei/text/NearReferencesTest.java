package org.kitei.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is offered for a reference that leads nowhere means, where it stands, what it says. */
class NearReferencesTest {

    private static final List<String> PLACES = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚");
    private static final Pattern ARTICLE = Pattern.compile("第([0-9]+)条(?:の([0-9]+))?");

    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]+|[〇一二三四五六七八九十百千]+");

    private static final String TEXT = """
            情報管理規程
            第1章　総則
            （目的）
            第1条　甲。
            （用語）
            第2条　言葉を定める。
            2　乙。
            3　第三の項とする。
            第2章　体制
            第1節　役職
            （責任者）
            第3条　丙。
            （担当者）
            第3条の2　責任者が定める。
            第2節　会議
            （委員会）
            第6条　丁。
            第7条　削除
            第3章　補則
            （報告）
            第8条　戊。
            附則
            （施行の日）
            第1条　己。
            （従前の例）
            第2条　従前の例による。
            2　庚。
            """;

    @ParameterizedTest
    @CsvSource({"己,第9条による。,第8条", "己,第4条の例による。,第3条の2 第6条", "己,附則第3条による。,第2条", "庚,次条による。,附則第1条", "甲,附則第4条による。,第2条", "己,前条による。,附則第2条",
        "戊,前三章による。,''", "甲,第4章による。,第3章", "丙,第3節による。,第2節", "甲,第3節による。,第2章第2節", "己,第4節による。,第2章第2節",
        "戊,次条及び第２条による。,第６条", "戊,次条による。第二条とする。,第六条", "甲,前条による。,第2条", "乙,第1条及び第8項による。,''", "庚,第1条及び次項による。,附則第2条第1項", "乙,前九条による。,前条", "丁,次九条による。,次二条",
        "戊,前九条による。,前六条", "甲,第4条の報告による。,第8条 第3条の2 第6条"})
    void whatIsOfferedMeansAProvisionThatIsThere(String place, String sentence, String offered) {
        RegulationText text = read(place, sentence);
        List<Remark> remarks = TextCheck.of(text).stream().filter(remark -> remark.kind() == Remark.Kind.DANGLING_REFERENCE).toList();
        assertThat(remarks).hasSize(1);
        assertThat(String.join(" ", remarks.get(0).corrections().stream().map(Correction::nextWords).toList())).isEqualTo(offered);
        check(text);
    }

    @ParameterizedTest
    @CsvSource({"甲", "己"})
    void aSupplementaryProvisionWithoutArticlesOffersNone(String place) {
        RegulationText text = TextReader.read("規程\n第1条　甲。\n第2条　定める。\n附則\n1　己。\n2　なお従前の例による。\n".replace(place, "附則第3条による")).text();
        assertThat(TextCheck.of(text)).filteredOn(remark -> remark.kind() == Remark.Kind.DANGLING_REFERENCE).singleElement()
                .satisfies(remark -> assertThat(remark.corrections()).isEmpty());
    }

    @Property(tries = 500)
    void everyOfferMeansWhatItSays(@ForAll("texts") RegulationText text) {
        check(text);
    }

    private static void check(RegulationText text) {
        for (Remark remark : TextCheck.of(text)) {
            boolean nowhere = remark.kind() == Remark.Kind.DANGLING_REFERENCE || remark.kind() == Remark.Kind.REFERENCE_TO_STRUCK;
            for (Correction offer : nowhere ? remark.corrections() : List.<Correction>of()) {
                TextIndex index = new TextIndex(offer.applyTo(text));
                String sentence = index.words(offer.provision());
                int from = offer.from() + (offer.nextWords().startsWith("附則") ? 2 : 0);
                Reference now = References.in(index, any -> true).stream().filter(each -> each.in().equals(offer.provision()) && each.from() == from)
                        .findFirst().orElseThrow();
                assertThat(now.state()).as(sentence).isEqualTo(Reference.State.FOUND);
                assertThat(offer.nextWords()).as(sentence).endsWith(now.words());
                means(index, sentence, now);
            }
        }
    }

    /** As a person reads the words: 附則第2条 is there, 第2条 in the main provision, 第3節 in the chapter where the words stand or that they name. */
    private static void means(TextIndex index, String sentence, Reference now) {
        String words = NUMBER.matcher(now.words()).replaceAll(number -> String.valueOf(Numerals.parse(number.group()).orElseThrow()));
        Matcher article = ARTICLE.matcher(words);
        TextIndex.Path here = index.path(now.in());
        TextIndex.Path there = index.path(now.targets().get(now.targets().size() - 1));
        if (article.find()) {
            assertThat(there.article().number().with("第", "条")).as(sentence).isEqualTo(article.group());
            assertThat(there.supplement() != null).as(sentence).isEqualTo(sentence.substring(0, now.from()).endsWith("附則"));
        } else if (words.contains("節")) {
            List<Division> chapter = index.divisions("章").stream().filter(each -> words.startsWith(each.number().with("第", "章"))).toList();
            List<Division> path = index.above(now.targets().get(0));
            assertThat(path.get(0)).as(sentence).isEqualTo(chapter.isEmpty() ? index.above(here.article().id()).get(0) : chapter.get(0));
        } else if (words.startsWith("前") || words.startsWith("次") || words.endsWith("項") && now.from() == 0) {
            assertThat(Optional.ofNullable(there.supplement())).as(sentence).isEqualTo(Optional.ofNullable(here.supplement()));
        }
    }

    private static RegulationText read(String place, String sentence) {
        return TextReader.read(TEXT.replace(place + "。", sentence)).text();
    }

    @Provide
    Arbitrary<RegulationText> texts() {
        Arbitrary<String> number = Arbitraries.of("1", "2", "３", "四", "5", "6", "7", "9", "3条の3", "十");
        Arbitrary<String> one = Combinators.combine(Arbitraries.of("第#条", "附則第#条", "次条", "前条", "前#条", "次#条", "第#項", "次項", "前#項", "第#節", "第#章", "前#章", "第2章第#節",
                "附則第#項", "第#条第2項", "第3条第1項第#号"), number).as((words, count) -> words.replace("#条", count.contains("条") ? count : count + "条").replace("#", count.replaceAll("条.*", "")));
        Arbitrary<String> sentence = one.list().ofMinSize(1).ofMaxSize(3)
                .flatMap(all -> Arbitraries.of("及び", "、", "の定めにより、").map(between -> String.join(between, all) + "の報告による。"));
        return Combinators.combine(Arbitraries.of(PLACES), sentence).as(NearReferencesTest::read);
    }
}
