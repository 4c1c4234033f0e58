package org.kitei.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;

import org.kitei.AtOnce;
import org.kitei.text.AppendedTable;
import org.kitei.text.Article;
import org.kitei.text.ContentHash;
import org.kitei.text.Division;
import org.kitei.text.Item;
import org.kitei.text.MainElement;
import org.kitei.text.Numeral;
import org.kitei.text.Paragraph;
import org.kitei.text.ProvisionId;
import org.kitei.text.RegulationText;
import org.kitei.text.SupplementaryProvision;

class RegulationPdfTest {

    private static final EditionInfo INFO = new EditionInfo("みなと総合病院", 3, "第3版", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 11, 22),
            "2026-014", "佐藤 一郎（鈴木 花子の代決）", "ab".repeat(32), false);

    private final RegulationPdf pdf = new RegulationPdf(Templates.alone());

    @Test
    void theWordsCanBeReadOutOfIt() throws IOException {
        try (var document = Loader.loadPDF(pdf.render(text(20, "情報システムを安全に運用する。"), INFO))) {
            assertThat(words(document)).contains("第1条", "（見出し3）", "附", "別表第1", "内科", "令和8年12月1日施行", "ab".repeat(32))
                    .contains("みなと総合病院", "第3版").doesNotContain("#", "??");
        }
    }

    @Test
    void whatIsToldOfItsEditionsStandsBehindTheTextWithABookmark() throws IOException {
        var told = new EditionInfo("みなと総合病院", 3, "第3版", null, null, "", "", "ab".repeat(32), false,
                List.of("第1版　令和5年4月1日　制定", "第2版　令和6年4月1日　監査の回数を改めた"));
        var made = pdf.render(text(3, "情報システムを安全に運用する。"), told);
        Conformance.assertArchivable(made);
        Conformance.assertAccessible(made);
        try (var document = Loader.loadPDF(made)) {
            assertThat(words(document, document.getNumberOfPages())).containsSubsequence("改版履歴", "第1版", "監査の回数を改めた", "ab".repeat(32));
            assertThat(document.getDocumentCatalog().getDocumentOutline().getLastChild().getTitle()).isEqualTo("改版履歴");
        }
    }

    @Test
    void everyPageOfASampleSaysThatItIsOne() throws IOException {
        var sample = new EditionInfo("みほん病院", 1, "第1版", null, null, "", "", "ab".repeat(32), true);
        try (var document = Loader.loadPDF(pdf.render(text(60, "情報システムを安全に運用する。".repeat(5)), sample));
                var real = Loader.loadPDF(pdf.render(text(1, "運用する。"), INFO))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(words(document, page)).contains("実在の施設の規程ではありません");
            }
            assertThat(words(real)).doesNotContain("実在の施設の規程ではありません");
            assertThat(words(real)).contains("佐藤 一郎（鈴木 花子の代決）");
        }
    }

    @Test
    void manyArePrintedAtOnceAndOneAfterTheOtherWithTheSameBytes() throws Exception {
        var longer = text(25, "保守の記録は、情報システム管理者が点検する。");
        var printed = pdf.render(longer, INFO);
        pdf.render(text(2, "別の文字だけを含む文書、例えば麒麟。"), INFO);
        assertThat(AtOnce.answers(4, () -> pdf.render(longer, INFO))).allSatisfy(one -> assertThat(one).isEqualTo(printed));
    }

    @Test
    void everyPageIsA4AndTellsItsNumber() throws IOException {
        try (var document = Loader.loadPDF(pdf.render(text(60, "情報システムを安全に運用する。".repeat(5)), INFO))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                var page = document.getPage(i).getMediaBox();
                assertThat(page.getWidth()).isCloseTo(595.28f, offset(0.5f));
                assertThat(page.getHeight()).isCloseTo(841.89f, offset(0.5f));
                assertThat(words(document, i + 1)).contains((i + 1) + " / " + document.getNumberOfPages());
            }
        }
    }

    @Test
    void everyPageButTheFirstNamesTheTextAtItsTopAndTheLastHasItsHash() throws IOException {
        try (var document = Loader.loadPDF(pdf.render(text(60, "情報システムを安全に運用する。".repeat(5)), INFO))) {
            int last = document.getNumberOfPages();
            for (int page = 2; page <= last; page++) {
                assertThat(top(document, page)).contains("みなと総合病院", "情報システム運用管理規程　第3版");
            }
            assertThat(top(document, 1)).doesNotContain("第3版");
            assertThat(words(document, last)).contains("第3版", "ab".repeat(32));
            assertThat(words(document, last - 1)).doesNotContain("ab".repeat(32));
        }
    }

    @Test
    void everyFontIsInside() throws IOException {
        try (var document = Loader.loadPDF(pdf.render(text(3, "情報システム"), INFO))) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).contains("BIZUD");
                }
            }
        }
    }

    @Test
    void theMetadataNameTextEditionAndHash() throws IOException {
        try (var document = Loader.loadPDF(pdf.render(text(1, "情報システム"), INFO))) {
            var about = document.getDocumentInformation();
            assertThat(about.getTitle()).isEqualTo("情報システム運用管理規程");
            assertThat(about.getAuthor()).isEqualTo("みなと総合病院");
            assertThat(about.getSubject()).contains("第3版");
            assertThat(about.getKeywords()).isEqualTo("sha256:" + "ab".repeat(32));
            var xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp).contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>U</pdfaid:conformance>", "2026-11-22T00:00");
        }
    }

    @Test
    void chaptersAndArticlesAreBookmarks() throws IOException {
        try (var document = Loader.loadPDF(pdf.render(text(4, "情報システム"), INFO))) {
            var titles = new ArrayList<String>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> {
                titles.add(item.getTitle());
                item.children().forEach(below -> titles.add(below.getTitle()));
            });
            assertThat(titles).contains("第１章　総則", "第１条　見出し1", "附　則", "別表第1　第1条関係");
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        var text = text(10, "情報システム");

        assertThat(pdf.render(text, INFO)).isEqualTo(pdf.render(text, INFO));
    }

    @Test
    void aPageCarriesNoMarksAroundNothing() throws IOException {
        try (var document = Loader.loadPDF(pdf.render(text(20, "情報システムを安全に運用する。"), INFO))) {
            for (var page : document.getPages()) {
                var content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
                assertThat(content).contains("/Artifact").doesNotContain("BDC\nEMC");
                assertThat(page.getResources().getPropertiesNames()).isNotEmpty()
                        .allSatisfy(name -> assertThat(content).contains("/" + name.getName() + " BDC"));
            }
        }
    }

    @Test
    void hostileWordsArePrintedAsTheyAre() throws IOException {
        var hostile = "<script>alert(1)</script> &amp; \"'\u0001 ]]> <img src=\"http://127.0.0.1/x\"/> 😀";
        var info = new EditionInfo("<b>病院</b>", 1, "第1版\"; }", null, null, "", "", "x", false);
        try (var document = Loader.loadPDF(pdf.render(text(1, hostile), info))) {
            assertThat(words(document).replaceAll("\\s", ""))
                    .contains("<script>alert(1)</script>&amp;\"']]><imgsrc=\"http://127.0.0.1/x\"/>〓", "<b>病院</b>");
        }
    }

    @Test
    void aTextWithoutChaptersHasNoContents() throws IOException {
        var article = article(1, "一条だけ");
        try (var document = Loader.loadPDF(pdf.render(new RegulationText("規程", List.of(article), List.of(), List.of()), INFO))) {
            assertThat(words(document)).doesNotContain("目次").contains("一条だけ");
        }
    }

    @Test
    void aTextThatNoFacilityKeepsIsPrintedWithWhatStoodAroundIt() throws IOException {
        var read = Originals.readOfAHospital();
        var made = new ByteArrayOutputStream();
        Documents.of(Format.PDF).orElseThrow().write(read.text(), read.imprint(), made);

        Conformance.assertArchivable(made.toByteArray());
        try (var document = Loader.loadPDF(made.toByteArray())) {
            assertThat(words(document)).contains("病院管理規程第四号", "平成23年3月25日公布", ContentHash.of(read.text()));
        }
    }

    @Test
    void theContentsNameChaptersAndSectionsWithTheirArticles() throws IOException {
        try (var document = Loader.loadPDF(pdf.render(Originals.ofAHospital(), INFO))) {
            assertThat(words(document, 1)).containsSubsequence("第１章　総則（第１条―第３条）", "第２章　体制", "第１節　役職（第４条―第５条の２）",
                    "第２節　会議（第６条・第７条）", "附　則");
        }
    }

    @Test
    void itIsMadeForTheArchiveAndForReadingAloud() throws IOException {
        var made = pdf.render(Originals.amended(), INFO);
        Files.write(Path.of("target", "regulation.pdf"), made);

        Conformance.assertArchivable(made);
        Conformance.assertAccessible(made);
    }

    private static RegulationText text(int articles, String words) {
        var chapters = new ArrayList<MainElement>();
        for (int chapter = 1, next = 1; next <= articles; chapter++) {
            var contents = new ArrayList<MainElement>();
            for (int i = 0; i < 4 && next <= articles; i++) {
                contents.add(article(next++, words));
            }
            chapters.add(new Division(new ProvisionId("chapter" + chapter), Division.Kind.CHAPTER, Numeral.of(chapter), "総則", contents));
        }
        return new RegulationText("情報システム運用管理規程", chapters,
                List.of(new SupplementaryProvision(new ProvisionId("suppl"), "",
                        List.of(new Paragraph(new ProvisionId("s1"), 1, "この規程は、令和8年12月1日から施行する。", List.of())))),
                List.of(new AppendedTable(new ProvisionId("table"), "別表第1", "第1条関係",
                        List.of(List.of("部門", "担当者", "職務"), List.of("内科", "作業担当者", words), List.of("薬剤部", "作業担当者", words)))));
    }

    private static Article article(int number, String words) {
        var items = List.of(
                new Item(new ProvisionId("i1-" + number), Numeral.of(1), words, List.of(
                        new Item(new ProvisionId("ia-" + number), Numeral.of(1), words, List.of(
                                new Item(new ProvisionId("ib-" + number), Numeral.of(1), words, List.of()))))),
                new Item(new ProvisionId("i2-" + number), Numeral.of(2), words, List.of()));
        return new Article(new ProvisionId("a" + number), Numeral.of(number), "見出し" + number, List.of(
                new Paragraph(new ProvisionId("p1-" + number), 1, words, List.of()),
                new Paragraph(new ProvisionId("p2-" + number), 2, words, number % 3 == 0 ? items : List.of())));
    }

    /** What stands in the upper margin. */
    private static String top(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripperByArea();
        stripper.addRegion("top", new Rectangle2D.Float(0, 0, 596, 26 * 72 / 25.4f));
        stripper.extractRegions(document.getPage(page - 1));
        return stripper.getTextForRegion("top");
    }

    private static String words(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static String words(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
