package org.kitei.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.kitei.text.ComparisonTable;
import org.kitei.text.RegulationText;

class ComparisonPdfTest {

    private static final ComparisonInfo INFO =
            new ComparisonInfo("みどり市立中央病院", "ab".repeat(32), "cd".repeat(32), LocalDate.of(2026, 11, 22), false);

    private final ComparisonPdf pdf = new ComparisonPdf(Templates.alone());
    private final Comparison comparison = of(ComparisonTable.between(Originals.ofAHospital(), Originals.amended()), false);

    @Test
    void itIsMadeForTheArchiveAndForReadingAloud() throws IOException {
        var made = pdf.render(comparison, INFO);
        Files.write(Path.of("target", "comparison.pdf"), made);

        Conformance.assertArchivable(made);
        Conformance.assertAccessible(made);
    }

    @Test
    void everyPageIsA4LandscapeWithTheHeadOfTheColumnsAndItsNumber() throws IOException {
        var everything = ComparisonTable.between(new RegulationText("", List.of(), List.of(), List.of()),
                Originals.ofAHospital());
        try (var document = Loader.loadPDF(pdf.render(of(everything, false), INFO))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(document.getPage(page - 1).getMediaBox().getWidth()).isGreaterThan(841);
                assertThat(words(document, page)).contains("改正後", "改正前", page + " / " + document.getNumberOfPages());
            }
        }
    }

    @Test
    void itNamesBothTextsAndTheirHashes() throws IOException {
        try (var document = Loader.loadPDF(pdf.render(comparison, INFO))) {
            assertThat(words(document, 1)).contains("第3版（令和9年4月1日施行）", "第2版");
            assertThat(words(document, document.getNumberOfPages())).contains("ab".repeat(32), "cd".repeat(32));
            var colophon = words(document, document.getNumberOfPages()).split("識別値")[0];
            assertThat(colophon.substring(colophon.length() - 60)).contains("第3版（令和9年4月1日施行）", "第2版");
            assertThat(document.getDocumentInformation().getKeywords()).contains("ab".repeat(32), "cd".repeat(32));
        }
    }

    @Test
    void whatChangedIsABookmark() throws IOException {
        try (var document = Loader.loadPDF(pdf.render(comparison, INFO))) {
            var titles = new ArrayList<String>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> titles.add(item.getTitle()));
            assertThat(titles).contains("第4条", "第5条の3", "第10条", "別表第1");
        }
    }

    @Test
    void aHouseThatPutsTheFormerTextFirstGetsItSo() throws IOException {
        try (var usual = Loader.loadPDF(pdf.render(comparison, INFO));
                var turned = Loader.loadPDF(pdf.render(of(comparison.table(), true), INFO))) {
            assertThat(words(usual, 1)).containsSubsequence("改正後 改正前", "第４条");
            assertThat(words(turned, 1)).containsSubsequence("改正前 改正後", "第４条");
        }
    }

    @Test
    void aComparisonThatNoFacilityKeepsIsPrintedAsWell() throws IOException {
        var made = new ByteArrayOutputStream();
        Documents.comparison(Format.PDF).orElseThrow().write(new Comparison(comparison.table(), "規程", "", "", false), made);

        Conformance.assertArchivable(made.toByteArray());
        Conformance.assertAccessible(made.toByteArray());
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(pdf.render(comparison, INFO)).isEqualTo(pdf.render(comparison, INFO));
    }

    private static Comparison of(ComparisonTable table, boolean formerFirst) {
        return new Comparison(table, "医療情報システム運用規程", "第2版（令和元年7月1日施行）", "第3版（令和9年4月1日施行）", formerFirst);
    }

    private static String words(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
