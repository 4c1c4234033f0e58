package org.kitei.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.kitei.document.RecordPdf.Fact;
import org.kitei.document.RecordPdf.Part;
import org.kitei.document.RecordPdf.Sheet;

/** The record of one thing on paper. */
class RecordPdfTest {

    private final RecordPdf pdf = new RecordPdf(Templates.alone());

    private static Sheet sheet(boolean sample) {
        var many = new ArrayList<Fact>();
        for (int i = 0; i < 60; i++) {
            many.add(new Fact("項目" + i, "一行目<b>\n二行目" + "長い内容。".repeat(20)));
        }
        return new Sheet("みなと総合病院", "保守作業の記録　2026-014", List.of(new Part("計画", "", List.of(new Fact("委託先", "例示システム株式会社"))),
                new Part("確認　佐藤 花子", "計画とログに照らして確認し、認めます。", List.of(new Fact("署名したハッシュ値", "ab".repeat(32)))),
                new Part("報告", "", many), new Part("ハッシュ値について", "誰でも計算できます。", List.of())), "cd".repeat(32), LocalDate.of(2026, 11, 22), sample);
    }

    @Test
    void itIsMadeForTheArchiveAndForReadingAloud() throws IOException {
        var made = pdf.render(sheet(true));
        Files.write(Path.of("target", "record.pdf"), made);
        Conformance.assertArchivable(made);
        Conformance.assertAccessible(made);
    }

    @Test
    void everyPartIsPrintedAndASampleSaysSo() throws IOException {
        try (var document = Loader.loadPDF(pdf.render(sheet(true)))) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("保守作業の記録　2026-014", "例示システム株式会社", "認めます。", "ab".repeat(16), "一行目<b>", "項目59", "見本", "1 / ");
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
        }
        assertThat(text(sheet(false))).doesNotContain("見本");
    }

    private String text(Sheet sheet) throws IOException {
        try (var document = Loader.loadPDF(pdf.render(sheet))) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(pdf.render(sheet(false))).isEqualTo(pdf.render(sheet(false)));
    }
}
