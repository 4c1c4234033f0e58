package org.kitei.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kitei.facility.SampleFounding.PASSWORD;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kitei.document.Documents;
import org.kitei.facility.Size;
import org.kitei.text.ContentHash;
import org.kitei.text.RegulationText;
import org.kitei.text.UnusableText;

/** A clinic's own regulation, written in Word, comes in as it is, is amended from Word, and goes out again. */
@Tag("browser")
@ExtendWith(InABrowser.class)
class TextStoryIT {

    private static final String TITLE = "診療記録閲覧規程";
    private static final String FORMER = TITLE + """


            （目的）
            第１条　この規程は、診療記録の閲覧に関し必要な事項を定めることを目的とする。
            （閲覧者）
            第２条　診療記録を閲覧することができる者は、第３条第２項の結果を知らされる者とする。
            （監査）
            第３条　監査責任者は、閲覧の記録の監査を毎年二回行う。
            ２　監査の結果は、院長が指名した者に知らせる。
            　　　附　則
            この規程は、令和２年４月１日から施行する。
            """;
    private static final String AMENDED = FORMER.replace("第３条　監査", "第４条　監査").replace("第２条　診療", "第３条　診療")
            .replace("毎年二回", "毎年四回").replace("（閲覧者）", """
                    （用語）
                    第２条　この規程で用いる用語は、次のとおりとする。
                    ①　閲覧　診療記録を見ることをいう。
                    ②　記録　閲覧した者及び日時の記録をいう。
                    （閲覧者）""");

    @TempDir
    Path folder;

    private final Photographs photographs = new Photographs();

    @Test
    void aTextFromWordIsTakenInAmendedCorrectedComparedAndHandedOut(Browser browser) throws IOException {
        try (var kitei = RunningKitei.withSamples(folder.resolve("data"), Size.C); var director = Visitor.at(browser, kitei.address())) {
            director.signsIn("director", PASSWORD);
            var regulation = takesIn(director);
            saysWhatAnswersARow(director, regulation);
            amendsFromWord(director);
            mendsTheReferenceAndConfirmsTheRow(director);
            photographs.take(director.opens(regulation).page(), "regulation-of-ones-own");
            isFoundWhileItIsTyped(director);
            theDocumentsAreTheText(director.opens(regulation));
            everybodyMayRead(director);
        }
        photographs.areFine();
    }

    private String takesIn(Visitor director) throws IOException {
        director.opens("/regulations/take-in").fills("title", TITLE).fills("effectiveDate", "2020-04-01")
                .attaches("file", word("現行.docx", FORMER)).presses("読み取りを確かめる").sees("現行.docxを読み取り、本文の欄に入れました");
        photographs.take(director.page(), "take-in-read");
        director.presses("読み取りを確かめる").sees("取り込む規程を確かめる");
        photographs.take(director.page(), "take-in-sign");
        director.fills("password", PASSWORD).presses("署名して取り込む").sees("取り込みました").sees("監査を毎年二回行う");
        return director.page().url().replaceFirst(".*(/regulations/)", "$1");
    }

    private void saysWhatAnswersARow(Visitor director, String regulation) {
        director.opens("/guideline/rows/2-4C?regulation=" + regulation.replaceFirst(".*/", "")).sees("応えている条を記録する");
        photographs.take(director.page(), "guideline-row");
        director.presses("この条が応えていると記録する").sees("次のところを直してください");
        photographs.take(director.page(), "guideline-row-refused");
        director.selects("provision", "第3条（監査）").presses("この条が応えていると記録する").sees("応えている条を記録しました");
        photographs.take(director.page(), "guideline-row-stated");
        photographs.take(director.opens("/guideline?regulation=" + regulation.replaceFirst(".*/", "")).sees("第3条").page(), "guideline-of-ones-own");
    }

    private void amendsFromWord(Visitor director) throws IOException {
        director.opens("/cases/new").choosesWords(TITLE + "を改正する").presses("起案を始める").follows("Wordなどから取り込む")
                .presses("読み取って確かめる").sees("ファイルを選ぶか、本文を貼り付けてください");
        photographs.take(director.page(), "bring-in-refused");
        director.attaches("file", word("改正案.docx", AMENDED)).presses("読み取って確かめる").sees("新しい条").sees("（用語）")
                .sees("①は号の番号に使えないため、（１）に改めました");
        photographs.take(director.page(), "bring-in-read");
        director.presses("この本文に置き換える").sees("「第３条第２項」にあたる定めがありません");
        assertThat(director.readsField("text")).contains("第４条　監査責任者は、閲覧の記録の監査を毎年四回行う。", "（１）　閲覧");
    }

    private void mendsTheReferenceAndConfirmsTheRow(Visitor director) {
        director.sees("表の項目に応えていた条が変わりました");
        photographs.take(director.page(), "editor-with-corrections");
        anEntryOfTheContentsLeadsToItsLine(director, "附則", "附　則");
        director.presses("「第３条第２項」を「第４条第２項」に直す").seesNot("にあたる定めがありません")
                .presses("2-4Cに応えていると確かめた").seesNot("表の項目に応えていた条が変わりました");
        assertThat(director.readsField("text")).contains("第４条第２項の結果を知らされる者");
        director.presses("新旧対照表").sees("（新設）").sees("毎年四回");
        photographs.take(director.page(), "editor-comparison");
    }

    private static void anEntryOfTheContentsLeadsToItsLine(Visitor visitor, String entry, String line) {
        var page = visitor.page();
        page.locator(".editor .contents a", new Page.LocatorOptions().setHasText(entry)).first().click();
        assertThat(page.evaluate("() => { const area = document.querySelector('.editor textarea'); return area.value.slice(area.selectionStart); }").toString())
                .startsWith(line);
    }

    private static void isFoundWhileItIsTyped(Visitor director) {
        director.opens("/search").page().locator("main input[name=q]").pressSequentially("監査の結果は");
        director.seesIn("[data-found]", "指名した者に知らせる");
        assertThat(director.page().url()).contains("q=");
    }

    private void theDocumentsAreTheText(Visitor director) throws IOException {
        assertThat(director.downloads("PDFで受け取る")).contains(TITLE, "毎年二回");
        var hash = ContentHash.of(read(director, "Wordで受け取る"));
        assertThat(hash).isEqualTo(ContentHash.of(read(director, "法令XMLで受け取る")));
        assertThat(director.follows("本文だけを見る").reads(".hash")).isEqualTo(hash);
    }

    private static RegulationText read(Visitor director, String link) throws IOException {
        var page = director.page();
        var file = page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click());
        try {
            return Documents.read(Files.readAllBytes(file.path())).text();
        } catch (UnusableText unusable) {
            throw new AssertionError(link, unusable);
        }
    }

    private void everybodyMayRead(Visitor director) {
        photographs.take(director.opens("/settings/publication").page(), "publication-closed");
        director.presses("公開する").sees("施行中の規程を公開しています");
        photographs.take(director.page(), "publication");
        photographs.take(director.follows(TITLE).sees("毎年二回").seesNot("毎年四回").page(), "public-text");
    }

    /** As somebody types it: every line a paragraph, numbers and brackets by hand. */
    private Path word(String name, String lines) throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml"
                    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            part(zip, "word/document.xml", lines.lines().map("<w:p><w:r><w:t xml:space=\"preserve\">%s</w:t></w:r></w:p>"::formatted)
                    .collect(Collectors.joining("", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>",
                            "</w:body></w:document>")));
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
