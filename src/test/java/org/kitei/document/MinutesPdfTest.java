package org.kitei.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.kitei.document.MinutesPdf.Minutes;

class MinutesPdfTest {

    static final Minutes MINUTES = new Minutes("みなと総合病院", "情報システム運用管理規程の一部改正", """
            医療情報システム委員会議事録

            1　日時　令和8年11月20日
            2　出席　5人

            議題　情報システム運用管理規程の一部改正について

            3　結果
            全員が賛成した。
            """, List.of("令和8年11月21日 10:00　委員長　佐藤 一郎（議決）"), "ab".repeat(32), "cd".repeat(32), LocalDate.of(2026, 11, 21), false);

    private final MinutesPdf pdf = new MinutesPdf(Templates.alone());

    @Test
    void theyAreMadeForTheArchiveAndForReadingAloud() throws IOException {
        var made = pdf.render(MINUTES);
        Files.write(Path.of("target", "minutes.pdf"), made);

        Conformance.assertArchivable(made);
        Conformance.assertAccessible(made);
    }

    @Test
    void theyTellWhoConfirmedThemAndWhatWasDeliberated() throws IOException {
        try (var document = Loader.loadPDF(pdf.render(MINUTES))) {
            assertThat(new PDFTextStripper().getText(document)).contains("医療情報システム委員会議事録", "全員が賛成した。", "委員長　佐藤 一郎（議決）",
                    "ab".repeat(32), "cd".repeat(32), "1 / 1");
            assertThat(document.getDocumentInformation().getKeywords()).contains("cd".repeat(32));
        }
    }

    @Test
    void theHeadingAndTheNumberedPartsAreBookmarks() throws IOException {
        try (var document = Loader.loadPDF(pdf.render(MINUTES))) {
            var heading = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(heading.getTitle()).isEqualTo("医療情報システム委員会議事録");
            assertThat(heading.children()).extracting(PDOutlineItem::getTitle).containsExactly("1　日時　令和8年11月20日", "3　結果");
            assertThat(heading.children()).allSatisfy(part -> assertThat(part.findDestinationPage(document)).isNotNull());
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(pdf.render(MINUTES)).isEqualTo(pdf.render(MINUTES));
    }
}
