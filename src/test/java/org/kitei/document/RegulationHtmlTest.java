package org.kitei.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.kitei.text.TextReader;
import org.kitei.text.ComparisonTable;

class RegulationHtmlTest {

    private static final EditionInfo INFO = new EditionInfo("みなと総合病院", 3, "第3版", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 11, 22),
            "2026-014", "佐藤 一郎", "ab".repeat(32), false);

    private final RegulationHtml html = new RegulationHtml(Templates.alone());

    @Test
    void itHoldsTheWholeTextWithItsDates() {
        assertThat(page(INFO)).contains("<title>あおば市民病院診療情報システム管理規程</title>", "令和8年12月1日施行", "令和8年11月22日公布", "第３章　外部との契約",
                "<th scope=\"col\">種類</th>", "（第６条・第７条）", "ab".repeat(32)).doesNotContain("??");
    }

    @Test
    void whatIsToldOfItsEditionsStandsBehindTheText() {
        var told = new EditionInfo("", 1, "", null, null, "", "", "", false, List.of("第1版　令和5年4月1日　<制定>"));
        assertThat(page(told)).containsSubsequence("第３章　外部との契約", "<h2>改版履歴</h2>", "<p>第1版　令和5年4月1日　&lt;制定&gt;</p>", "</main>");
        assertThat(page(INFO)).doesNotContain("改版履歴");
    }

    @Test
    void aTableThatIsStruckIsItsHeadingAlone() {
        var text = TextReader.read("運用規程\n\n第１条　定める。\n\n別表第１　削除\n\n別表第２（第１条関係）\n区分｜回数\n").text();
        assertThat(new String(html.render(text, INFO), StandardCharsets.UTF_8)).contains("別表第1　削除", "別表第2（第１条関係）", "<th scope=\"col\">区分</th>");
        Conformance.assertArchivable(new RegulationPdf(Templates.alone()).render(text, INFO));
    }

    @Test
    void itsHeadingsAreAnOutlineWithoutGaps() {
        assertThat(page(INFO)).containsSubsequence("<h1>あおば市民病院", "<h2 class=\"chapter-title\"", "<h3 class=\"provision-caption", "<h3 class=\"section-title\"")
                .doesNotContain("<h4");
    }

    @Test
    void itAsksForNothingFromAnywhere() {
        assertThat(page(INFO)).doesNotContain("<script", "<img", "<link", "src=", "url(", "http");
    }

    @Test
    void theStyleItBringsIsTheOnlyOneTheBrowserIsToldToTake() throws Exception {
        var style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(page(INFO));
        assertThat(style.find()).isTrue();
        var digest = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8)));

        assertThat(RegulationHtml.CONTENT_SECURITY_POLICY).contains("default-src 'none'", "style-src 'sha256-" + digest + "'");
        assertThat(page(INFO)).doesNotContain("style=\"");
    }

    @Test
    void wordsStayWords() {
        var hostile = new EditionInfo("<script>alert(1)</script>", 1, "\"><b>", null, null, "", "", "", true);
        assertThat(page(hostile)).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "実在の施設の規程ではありません").doesNotContain("<script>", "<b>");
    }

    @Test
    void aComparisonIsAPageOfItsOwnToo() throws Exception {
        var made = new ByteArrayOutputStream();
        var table = ComparisonTable.between(Originals.ofAHospital(), Originals.amended());
        Documents.comparison(Format.HTML).orElseThrow().write(new Comparison(table, "規程", "第2版", "第3版", true), made);
        var page = made.toString(StandardCharsets.UTF_8);

        assertThat(page).containsSubsequence("<th scope=\"col\">改正前", "<th scope=\"col\">改正後").contains("<ins>", "<del>", "改正後　第3版　／　改正前　第2版")
                .doesNotContain("<script", "<link", "http", "??");
    }

    @Test
    void aComparisonSaysThatNothingChangedOnlyWhereTheTextsAreTheSame() {
        var pages = new ComparisonHtml(Templates.alone());
        assertThat(new String(pages.render(new Comparison(new ComparisonTable(List.of(), true), "規程", "", "", false)), StandardCharsets.UTF_8))
                .contains("本文に変わったところはありません。");
        assertThat(new String(pages.render(new Comparison(new ComparisonTable(List.of(), false), "規程", "", "", false)), StandardCharsets.UTF_8))
                .contains("区切りが変わりました。").doesNotContain("変わったところはありません");
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        var comparison = new Comparison(ComparisonTable.between(Originals.ofAHospital(), Originals.amended()), "規程", "第2版", "第3版", true);
        var pages = new ComparisonHtml(Templates.alone());
        assertThat(pages.render(comparison)).isEqualTo(pages.render(comparison));
        var text = Originals.amended();
        assertThat(html.render(text, INFO)).isEqualTo(html.render(text, INFO));
    }

    private String page(EditionInfo info) {
        return new String(html.render(Originals.ofAHospital(), info), StandardCharsets.UTF_8);
    }
}
