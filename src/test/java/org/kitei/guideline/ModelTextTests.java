package org.kitei.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kitei.facility.FacilityProfile;
import org.kitei.facility.FacilityProfile.Settings;
import org.kitei.facility.Size;
import org.kitei.text.Article;
import org.kitei.text.Division;
import org.kitei.text.Numerals;
import org.kitei.text.Placeholders;
import org.kitei.text.Provision;
import org.kitei.text.Provisions;
import org.kitei.text.RegulationText;

class ModelTextTests {

    private static final Pattern DEFINITION = Pattern.compile("以下(?:これらを)?「([^」]+)」と(?:いう|総称する)");
    private static final Pattern REFERENCE = Pattern.compile("第(\\p{Nd}+)条(?:第(\\p{Nd}+)項)?(?:第(\\p{Nd}+)号)?");

    /** Answered where their matter stands: how the rules are made known with the training, how a clinic acts on its audit with the audit. */
    private static final Set<String> IN_ANOTHER_CHAPTER = Set.of("2-7A", "3-2C");

    private final Guideline guideline = new Guideline();

    @ParameterizedTest
    @EnumSource
    void theTextNamesItsFacilityAndItsSystems(Size size) {
        var facility = Facilities.of(size);
        assertThat(whole(facility)).contains(facility.name()).contains(facility.systems());
    }

    @ParameterizedTest
    @EnumSource
    void noPlaceholderReachesTheReader(Size size) {
        assertThat(Placeholders.in(text(size))).isEmpty();
        assertThat(whole(Facilities.of(size))).doesNotContainPattern("[○〇◯●]|[XＸ]{2,}|[{}]|null|（）|「」|…|・・");
    }

    @ParameterizedTest
    @EnumSource
    void everySentenceIsAStatementAndNotAThing(Size size) {
        assertThat(Words.sentences(text(size))).noneMatch(words -> words.contains("こと。") || words.endsWith("こと"));
        text(size).articles().flatMap(article -> article.paragraphs().stream())
                .forEach(paragraph -> assertThat(paragraph.text()).endsWith("。"));
    }

    @ParameterizedTest
    @EnumSource
    void aTermIsDefinedOnceAndWhereItFirstComes(Size size) {
        var words = String.join("\n", Words.sentences(text(size)));
        var defined = new HashSet<String>();
        var definitions = DEFINITION.matcher(words);
        while (definitions.find()) {
            var term = definitions.group(1);
            assertThat(defined.add(term)).as("defined twice: " + term).isTrue();
            var clause = words.lastIndexOf('\n', definitions.start()) + 1;
            assertThat(firstUse(words, term)).as("used before it is defined: " + term).isGreaterThanOrEqualTo(clause);
        }
        assertThat(defined).contains("当院", "情報システム", "診療情報", "職員", "作業担当者", "委託先");
    }

    @ParameterizedTest
    @EnumSource
    void theTermsArticleComesBeforeTheTermsAreUsed(Size size) {
        var terms = text(size).articles().filter(article -> article.id().value().equals("terms")).findFirst().orElseThrow();
        var before = String.join("\n", Words.sentences(text(size)));
        terms.paragraphs().get(0).items().forEach(item -> {
            var term = item.text().substring(0, item.text().indexOf('　'));
            assertThat(firstUse(before, term)).as(term).isEqualTo(before.indexOf(item.text()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"情報システム管理者", "運用責任者", "監査責任者", "委員会", "監査機関"})
    void aRoleIsEstablishedBeforeItActs(String role) {
        for (var size : Size.values()) {
            Words.sentences(text(size)).stream().filter(words -> words.contains(role)).findFirst().ifPresent(first ->
                    assertThat(first).containsAnyOf(role + "を置く。", "「" + role + "」という。"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTermOfTheOtherSizeNeverSlipsIn(Size size) {
        var others = size == Size.B
                ? List.of("監査機関", "日誌", "兼ねる。")
                : List.of("病院長", "監査責任者", "委員会", "委員長", "認証情報等", "アクセス権限表");
        others.forEach(other -> assertThat(whole(Facilities.of(size))).doesNotContain(other));
    }

    @ParameterizedTest
    @EnumSource
    void everyBracketIsClosed(Size size) {
        Words.lines(text(size)).forEach(line -> {
            var open = new ArrayDeque<Integer>();
            line.chars().forEach(c -> {
                if ("（「(『".indexOf(c) >= 0) {
                    open.push(c);
                } else if ("）」)』".indexOf(c) >= 0) {
                    assertThat(open).as(line).isNotEmpty();
                    assertThat("（「(『".indexOf(open.pop())).as(line).isEqualTo("）」)』".indexOf(c));
                }
            });
            assertThat(open).as(line).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void numbersRunWithoutAGap(Size size) {
        var text = text(size);
        assertThat(text.articles().map(article -> article.number().key()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, (int) text.articles().count())
                        .mapToObj(String::valueOf).toList());
        assertThat(text.main().stream().map(element -> ((Division) element).number().key()))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        text.articles().flatMap(article -> article.paragraphs().stream()).forEach(paragraph ->
                assertThat(paragraph.items().stream().map(item -> item.number().key()))
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, paragraph.items().size())
                                .mapToObj(String::valueOf).toList()));
    }

    @ParameterizedTest
    @EnumSource
    void theChaptersFollowTheSectionsOfTheTable(Size size) {
        var model = guideline.assemble(Facilities.of(size));
        for (var element : model.text().main()) {
            var chapter = (Division) element;
            var articles = chapter.articles().map(Article::id).toList();
            var answered = model.answers().entries().stream().filter(answer -> articles.contains(answer.article()))
                    .flatMap(answer -> answer.rows().stream()).toList();
            assertThat(guideline.rowsFor(size)).filteredOn(row -> row.id().startsWith(chapter.number().key() + "-"))
                    .extracting(Row::id).as(chapter.heading()).isNotEmpty().allMatch(row -> answered.contains(row) || IN_ANOTHER_CHAPTER.contains(row));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSupplementaryProvisionSaysFromWhenItIsInForce(Size size) {
        assertThat(text(size).supplementary()).singleElement().satisfies(provision ->
                assertThat(provision.paragraphs().get(0).text()).endsWith("から施行する。"));
    }

    @ParameterizedTest
    @EnumSource
    void everyProvisionHasAnIdentityOfItsOwn(Size size) {
        assertThat(Provisions.walk(text(size))).extracting(Provision::id).doesNotHaveDuplicates();
        assertThat(text(size).articles().map(Article::caption)).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @EnumSource
    void everyReferenceLeadsToAProvision(Size size) {
        var text = text(size);
        var references = REFERENCE.matcher(String.join("\n", Words.sentences(text)));
        while (references.find()) {
            var article = article(text, Numerals.halfWidth(references.group(1)));
            if (references.group(2) != null) {
                assertThat(article.paragraphs()).hasSizeGreaterThanOrEqualTo(Integer.parseInt(references.group(2)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noArticleStandsTwice(Size size) {
        var sentences = text(size).articles().flatMap(article -> article.paragraphs().stream())
                .map(paragraph -> paragraph.text()).toList();
        assertThat(sentences).doesNotHaveDuplicates();
    }

    @Test
    void settingsStandAsWords() {
        var facility = Facilities.facility("青葉総合病院", Size.B, List.of("電子カルテシステム"),
                new Settings(2, 3, 4, 6, "", true));
        assertThat(whole(facility))
                .contains("定期の監査を毎年２回行わせ")
                .contains("３か月に１回以上点検")
                .contains("毎年４回以上行わ")
                .contains("６か月ごとに、この規程を見直さ")
                .contains("対象とする情報システムは、電子カルテシステムとする。");
    }

    @Test
    void aClinicNamesItsAuditorOrSaysWhoChoosesOne() {
        assertThat(whole(Facilities.clinic())).contains("院長が選定する外部の監査機関（以下「監査機関」という。）に委託する");
        var named = Facilities.facility("若葉クリニック", Size.C, List.of(), new Settings(4, 1, 1, 12, "青葉監査株式会社", true));
        assertThat(whole(named)).contains("青葉監査株式会社（以下「監査機関」という。）に委託する");
    }

    @Test
    void aFacilityWithoutListedSystemsGetsAWholeSentence() {
        assertThat(whole(Facilities.facility("若葉クリニック", Size.C, List.of(), Settings.defaults())))
                .contains("取り扱う全ての情報システムとする。");
    }

    @Test
    void aSettingBelowOneIsRefused() {
        var facility = Facilities.facility("青葉総合病院", Size.B, List.of(), new Settings(0, 1, 1, 12, "", true));
        assertThatThrownBy(() -> guideline.assemble(facility)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameFacilityGetsTheSameTextAgain() {
        assertThat(guideline.assemble(Facilities.hospital())).isEqualTo(guideline.assemble(Facilities.hospital()));
    }

    @Test
    void aHospitalHasACommitteeAndAClinicDecidesAlone() {
        assertThat(whole(Facilities.hospital())).contains("委員会の審議を経て、病院長が決定する。");
        assertThat(whole(Facilities.clinic())).contains("改正及び廃止は、院長が決定する。");
    }

    @Test
    void lengthsAreThoseOfARegulationAPersonReads() {
        assertThat(text(Size.B).articles().count()).isBetween(35L, 50L);
        assertThat(text(Size.C).articles().count()).isLessThan(text(Size.B).articles().count());
    }

    private RegulationText text(Size size) {
        return guideline.assemble(Facilities.of(size)).text();
    }

    private String whole(FacilityProfile facility) {
        return String.join("\n", Words.lines(guideline.assemble(facility).text()));
    }

    private static Article article(RegulationText text, String number) {
        return text.articles().filter(article -> article.number().key().equals(number)).findFirst()
                .orElseThrow(() -> new AssertionError("no article " + number));
    }

    private static int firstUse(String words, String term) {
        var longer = Pattern.compile(Pattern.quote(term) + "(?!管理委員会|管理者)").matcher(words);
        return longer.find() ? longer.start() : Integer.MAX_VALUE;
    }
}
