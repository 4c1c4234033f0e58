package org.kitei.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A provision stays the one it is while a person edits around it, moves it and rewords it. */
class IdentitiesTest {

    private static final String TRAINING = """
            （教育）
            第５条　運用責任者は、利用者に対し、毎年、研修を行わなければならない。
            """;
    private static final String MANAGER = "第３条　病院に情報システム管理者を置き、病院長が指名する。";

    private final RegulationText former = Texts.hospital();
    private final String plain = TextPrinter.print(former);

    @Test
    void readAgainUnchangedEveryProvisionIsTheOneItWas() {
        assertThat(edited(plain)).isEqualTo(former);
    }

    @Test
    void aRenumberedArticleStaysTheSame() {
        RegulationText read = edited(plain.replace("第４条　監査", "第５条　監査").replace("第５条　運用", "第６条　運用")
                .replace("（監査）", "（記録）\n第４条　運用責任者は、書類の名前と版を台帳に書き、保管する場所を定めなければならない。\n（監査）"));
        assertThat(id(read, "監査")).isEqualTo(id(former, "監査"));
        assertThat(id(read, "教育")).isEqualTo(id(former, "教育"));
        assertThat(ids(former)).doesNotContain(id(read, "記録"));
    }

    @Test
    void anArticleMovedToAnotherChapterStaysTheSame() {
        RegulationText read = edited(plain.replace(TRAINING, "").replace("\n第２章", TRAINING.replace("第５条", "第２条の２") + "\n第２章"));
        assertThat(id(read, "教育")).isEqualTo(id(former, "教育"));
        assertThat(ids(read)).containsExactlyInAnyOrderElementsOf(ids(former));
    }

    @Test
    void aNewCaptionLeavesTheArticleTheSame() {
        RegulationText read = edited(plain.replace("（教育）", "（研修の実施）"));
        assertThat(id(read, "研修の実施")).isEqualTo(id(former, "教育"));
    }

    @Test
    void rewordedItIsStillTheSame() {
        RegulationText read = edited(plain.replace("毎年四回の監査を行い、その結果を別表第１により保管しなければならない。",
                "毎年六回の監査を行い、その結果を病院長に報告し、別表第１により保管しなければならない。"));
        assertThat(id(read, "監査")).isEqualTo(id(former, "監査"));
    }

    @Test
    void rewrittenFromScratchUnderTheSameNumberItIsANewOne() {
        RegulationText read = edited(plain.replace(TRAINING, """
                （持込み端末）
                第５条　私物のスマートフォンを院内の無線に接続するときは、事前に申請書を提出し、許可証の交付を受ける。
                """));
        assertThat(ids(former)).doesNotContain(id(read, "持込み端末"));
    }

    @Test
    void rewrittenFromScratchUnderTheSameCaptionItIsANewOneToo() {
        RegulationText read = edited(plain.replace("運用責任者は、利用者に対し、毎年、研修を行わなければならない。",
                "新たに採用された職員は、着任から三十日以内に動画の講義を視聴し、確認問題に合格するものとする。"));
        assertThat(ids(former)).doesNotContain(id(read, "教育"));
    }

    @Test
    void aSplitArticleGoesOnInItsLargerPart() {
        RegulationText read = edited(plain.replace("３　情報システム管理者は、毎月、記録を病院長に報告しなければならない。", """
                （報告）
                第３条の２　情報システム管理者は、毎月、記録を病院長に報告しなければならない。"""));
        assertThat(id(read, "情報システム管理者")).isEqualTo(id(former, "情報システム管理者"));
        assertThat(ids(former)).doesNotContain(id(read, "報告"));
    }

    @Test
    void aDeletedArticleTakesItsIdentityWithIt() {
        RegulationText read = edited(plain.replace(TRAINING, ""));
        assertThat(ids(read)).doesNotContain(id(former, "教育"));
        assertThat(ids(former)).containsAll(ids(read));
    }

    @Test
    void aStruckArticleIsStillTheOneThatBoreItsNumber() {
        RegulationText read = edited(plain.replace(TRAINING, "第５条　削除\n"));
        assertThat(read.articles().toList().get(4).id()).isEqualTo(id(former, "教育"));
    }

    @Test
    void anArticleUnderAStruckNumberIsANewOne() {
        RegulationText struck = edited(plain.replace(TRAINING, "第５条　削除\n"));
        RegulationText read = Identities.carryOver(struck, TextReader.read(plain).text());
        assertThat(ids(struck)).doesNotContain(id(read, "教育"));
    }

    @Test
    void anInsertedArticleIsNewAndTheOthersStay() {
        RegulationText read = edited(plain.replace("（教育）", "（罰則）\n第４条の２　この規程に違反した者は、就業規則により処分する。\n（教育）"));
        assertThat(ids(read)).containsAll(ids(former)).hasSize(ids(former).size() + 1);
    }

    @Test
    void aParagraphTakenFromTheMiddleLeavesTheOthersTheSame() {
        Article before = former.articles().toList().get(2);
        RegulationText read = edited(plain.replaceFirst("２　情報システム管理者は、次の事務(?s:.*?)３　", "２　"));
        Article now = read.articles().toList().get(2);
        assertThat(now.paragraphs()).hasSize(2).extracting(Paragraph::id)
                .containsExactly(before.paragraphs().get(0).id(), before.paragraphs().get(2).id());
    }

    @Test
    void anItemPutBetweenOthersLeavesThemTheSame() {
        List<Item> before = former.articles().toList().get(2).paragraphs().get(1).items();
        RegulationText read = edited(plain.replace("（３）　障害", "（３）　端末の台帳を備えること。\n（４）　障害"));
        List<Item> now = read.articles().toList().get(2).paragraphs().get(1).items();
        assertThat(List.of(now.get(0).id(), now.get(1).id(), now.get(3).id()))
                .isEqualTo(before.stream().map(Item::id).toList());
        assertThat(before).extracting(Item::id).doesNotContain(now.get(2).id());
    }

    @Test
    void aChapterWithANewHeadingStaysTheSameByItsArticles() {
        RegulationText read = edited(plain.replace("第２章　体制", "第２章　組織及び運用"));
        assertThat(read.main().get(1).id()).isEqualTo(former.main().get(1).id());
    }

    @Test
    void supplementaryProvisionsAndTablesAreRecognisedBesideNewOnes() {
        RegulationText read = edited(plain.replace("\n別表第１", "\n附　則（令和８年１２月１日規程第３号）\nこの規程は、令和９年４月１日から施行する。\n\n別表第１")
                .replace("五年", "七年"));
        assertThat(read.supplementary().get(0)).isEqualTo(former.supplementary().get(0));
        assertThat(ids(former)).doesNotContain(read.supplementary().get(1).id());
        assertThat(read.appendedTables().get(0).id()).isEqualTo(former.appendedTables().get(0).id());
    }

    @Test
    void noIdentityIsGivenTwice() {
        RegulationText read = edited(plain.replace(TRAINING, TRAINING + TRAINING.replace("第５条", "第６条")));
        assertThat(ids(read)).doesNotHaveDuplicates();
    }

    @Test
    void aThousandArticlesEachChangedAndMovedAreRecognisedQuickly() {
        Random random = new Random(1);
        List<String> rules = IntStream.range(0, 1_000).mapToObj(i -> rule(random)).toList();
        RegulationText before = TextReader.read(numbered(rules)).text();
        List<String> moved = IntStream.range(0, 1_000).mapToObj(i -> rules.get((i + 300) % 1_000) + "ただし、急ぐときを除く。").toList();
        RegulationText read = TextReader.read(numbered(moved)).text();
        Identities.carryOver(before, read);

        long start = System.nanoTime();
        RegulationText after = Identities.carryOver(before, read);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        List<Article> articles = before.articles().toList();
        assertThat(after.articles().map(Article::id).toList()).isEqualTo(
                IntStream.range(0, 1_000).mapToObj(i -> articles.get((i + 300) % 1_000).id()).toList());
        assertThat(taken).isLessThan(Duration.ofSeconds(5));
    }

    private static String rule(Random random) {
        return random.ints(60, '一', '一' + 3_000).mapToObj(Character::toString).collect(Collectors.joining()) + "しなければならない。";
    }

    private static String numbered(List<String> rules) {
        return "規程\n" + IntStream.range(0, rules.size())
                .mapToObj(i -> "第" + (i + 1) + "条　" + rules.get(i)).collect(Collectors.joining("\n"));
    }

    private RegulationText edited(String plain) {
        assertThat(plain).contains(MANAGER);
        return Identities.carryOver(former, TextReader.read(plain).text());
    }

    private static ProvisionId id(RegulationText text, String caption) {
        return text.articles().filter(article -> article.caption().equals(caption)).findFirst().orElseThrow().id();
    }

    private static List<ProvisionId> ids(RegulationText text) {
        return Provisions.walk(text).stream()
                .filter(provision -> provision.kind() != Provision.Kind.PARAGRAPH && provision.kind() != Provision.Kind.ITEM)
                .map(Provision::id).toList();
    }
}
