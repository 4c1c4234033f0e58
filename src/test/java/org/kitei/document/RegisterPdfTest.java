package org.kitei.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.kitei.document.RegisterPdf.Column;
import org.kitei.document.RegisterPdf.Register;

class RegisterPdfTest {

    private final RegisterPdf pdf = new RegisterPdf(Templates.alone());

    @Test
    void itIsMadeForTheArchiveAndForReadingAloud() throws IOException {
        var made = pdf.render(of(60));
        Files.write(Path.of("target", "register.pdf"), made);
        Conformance.assertArchivable(made);
        Conformance.assertAccessible(made);
        Conformance.assertArchivable(pdf.render(of(0)));
    }

    @Test
    void itLiesAcrossAndItsHeadsComeAgainOnEverySheet() throws IOException {
        try (var document = Loader.loadPDF(pdf.render(of(60)))) {
            var sheet = document.getPage(0).getMediaBox();
            assertThat(sheet.getWidth()).isGreaterThan(sheet.getHeight());
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var words = new PDFTextStripper();
                words.setStartPage(page);
                words.setEndPage(page);
                assertThat(words.getText(document)).contains("委託先", "みなと総合病院");
            }
            assertThat(new PDFTextStripper().getText(document)).contains("全60件", "2026-060");
        }
    }

    @Test
    void theSameRegisterGivesTheSameBytes() {
        assertThat(pdf.render(of(3))).isEqualTo(pdf.render(of(3)));
    }

    private static Register of(int rows) {
        return new Register("みなと総合病院", "保守作業の一覧（2026年11月）", "全" + rows + "件", List.of(new Column("番号", 20), new Column("委託先", 40),
                new Column("状態", 40)), IntStream.rangeClosed(1, rows).mapToObj(row ->
                        List.of("2026-%03d".formatted(row), "例示システム株式会社", "緊急\n確認済み")).toList(),
                "この月の作業はありません。", LocalDate.of(2026, 11, 30), true);
    }
}
