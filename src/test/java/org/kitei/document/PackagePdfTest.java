package org.kitei.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.kitei.text.ComparisonTable;

class PackagePdfTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final RecordPdf.Sheet SHEET = new RecordPdf.Sheet("みどり市立中央病院", "一部改正　書類一式",
            List.of(new RecordPdf.Part("綴じた書類", "", List.of(new RecordPdf.Fact("書類", "全文")))), "ab".repeat(32), DAY, false);

    private final byte[] text = new RegulationPdf(Templates.alone()).render(Originals.amended(),
            new EditionInfo("みどり市立中央病院", 1, "案", null, null, "", "", "ab".repeat(32), false));
    private final byte[] comparison = new ComparisonPdf(Templates.alone()).render(
            new Comparison(ComparisonTable.between(Originals.ofAHospital(), Originals.amended()), "規程", "第2版", "案", false),
            new ComparisonInfo("みどり市立中央病院", "ab".repeat(32), "cd".repeat(32), DAY, false));
    private final byte[] minutes = new MinutesPdf(Templates.alone()).render(MinutesPdfTest.MINUTES);
    private final PackagePdf pdf = new PackagePdf(new RecordPdf(Templates.alone()));

    private byte[] made() {
        return pdf.render(SHEET, List.of(new PackagePdf.Part("全文", text), new PackagePdf.Part("新旧対照表", comparison),
                new PackagePdf.Part("議事録", minutes)));
    }

    @Test
    void itIsMadeForTheArchiveAndForReadingAloud() throws IOException {
        var made = made();
        Files.write(Path.of("target", "package.pdf"), made);

        Conformance.assertArchivable(made);
        Conformance.assertAccessible(made);
    }

    @Test
    void everyPartHasItsOwnPagesAndItsBookmarksBelowItsName() throws IOException {
        try (var whole = Loader.loadPDF(made()); var first = Loader.loadPDF(text); var second = Loader.loadPDF(comparison)) {
            var names = whole.getDocumentCatalog().getDocumentOutline().children();
            assertThat(names).extracting(PDOutlineItem::getTitle).containsExactly("一部改正　書類一式", "全文", "新旧対照表", "議事録");
            var pages = whole.getPages();
            int places = 1;
            for (var part : List.of(first, second)) {
                var name = part == first ? "全文" : "新旧対照表";
                for (var item : names) {
                    if (item.getTitle().equals(name)) {
                        assertThat(pages.indexOf(item.findDestinationPage(whole))).isEqualTo(places);
                        assertThat(item.children()).extracting(PDOutlineItem::getTitle).isNotEmpty().containsExactlyElementsOf(
                                titles(part.getDocumentCatalog().getDocumentOutline().children()));
                        assertThat(item.children()).allSatisfy(child -> assertThat(child.findDestinationPage(whole)).isNotNull());
                    }
                }
                places += part.getNumberOfPages();
            }
            assertThat(whole.getNumberOfPages()).isGreaterThan(places);
            assertThat(new PDFTextStripper().getText(whole)).contains("1 / " + first.getNumberOfPages(), "1 / " + second.getNumberOfPages());
            assertThat(whole.getDocumentInformation().getTitle()).isEqualTo("一部改正　書類一式");
        }
    }

    private static List<String> titles(Iterable<PDOutlineItem> items) {
        var titles = new ArrayList<String>();
        items.forEach(item -> titles.add(item.getTitle()));
        return titles;
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(made()).isEqualTo(made());
    }
}
