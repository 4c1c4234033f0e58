package org.kitei.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.kitei.text.UnusableText.Reason;

/** What must not be read is refused for a reason that can be told. */
class HostileFilesTest {

    @Test
    void tenMegabytesAreNoRegulation() {
        byte[] large = new byte[TextFile.LIMIT + 1];
        Arrays.fill(large, (byte) 'a');
        assertThat(reason(large)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aFileThatUnpacksToGigabytesIsStoppedOnTheWay() {
        byte[] bomb = new byte[70_000_000];
        Arrays.fill(bomb, (byte) ' ');
        assertThat(reason(new WordSample("").part("word/document.xml", bomb).bytes())).isEqualTo(Reason.TOO_LARGE_INSIDE);
        assertThat(reason(new WordSample("").part("word/media/bomb.bmp", bomb).bytes())).isEqualTo(Reason.TOO_LARGE_INSIDE);
    }

    @Test
    void aHundredThousandLinesAreNoRegulation() {
        assertThat(reason("第1条\n".repeat(100_001).getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.TOO_MANY_LINES);
        assertThat(reason(new WordSample("<w:p/>".repeat(100_002)).bytes())).isEqualTo(Reason.TOO_MANY_LINES);
    }

    @Test
    void rangesOfStruckProvisionsDoNotMakeATextGrowBeyondMeasure() {
        ReadResult articles = TextReader.read("規程\n第１条　あ。\n" + "附則\n第一条から第九千条まで　削除\n".repeat(100));
        assertThat(articles.text().supplementary()).hasSize(100);
        assertThat(articles.text().supplementary().stream().mapToInt(each -> each.articles().size()).sum()).isLessThan(20_000);
        ReadResult items = TextReader.read("規程\n" + "第１条　次による。\n一から九千まで　削除\n".repeat(100));
        assertThat(items.text().articles().mapToInt(each -> each.paragraphs().get(0).items().size()).sum()).isLessThan(20_000);
    }

    /** Each reference is looked for where the one before it ended, not in all that follows. */
    @Test
    void aSentenceOfAHundredThousandReferencesIsCheckedInTime() {
        ReadResult read = TextReader.read("規程\n第１条　" + "第1条第2項第3号イ及び".repeat(40_000));
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThat(TextCheck.of(read.text())).isNotEmpty());
    }

    @Test
    void nothingIsFetchedFromElsewhere() {
        assertThat(reason(document("<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", "&x;"))).isEqualTo(Reason.ENTITIES);
        assertThat(reason(document("<!DOCTYPE w:document [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>", "&b;"))).isEqualTo(Reason.ENTITIES);
        assertThat(reason(document("<!--" + " ".repeat(5_000) + "--><!DOCTYPE w:document SYSTEM \"http://localhost/x.dtd\">", ""))).isEqualTo(Reason.ENTITIES);
    }

    @Test
    void documentsWithProgramsAreRefused() {
        assertThat(reason(new WordSample(WordSample.p("規程")).part("word/vbaProject.bin", "x").bytes())).isEqualTo(Reason.MACROS);
        assertThat(reason(new WordSample(WordSample.p("規程")).part("[Content_Types].xml",
                "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>").bytes())).isEqualTo(Reason.MACROS);
    }

    @Test
    void aThousandLevelsAreTooMany() {
        assertThat(reason(new WordSample("<w:tbl><w:tr><w:tc>".repeat(1_000) + WordSample.p("規程") + "</w:tc></w:tr></w:tbl>".repeat(1_000)).bytes()))
                .isEqualTo(Reason.TOO_DEEP);
        ReadResult brackets = TextReader.read("規程\n第１条　" + "（".repeat(1_000) + "甲" + "）".repeat(1_000) + "。");
        assertThat(brackets.text().articles()).hasSize(1);
    }

    @Test
    void brokenOldAndLockedFilesAreToldApart() {
        byte[] word = new WordSample(WordSample.p("規程")).bytes();
        assertThat(reason(Arrays.copyOf(word, word.length / 2))).isEqualTo(Reason.BROKEN);
        assertThat(reason(new byte[] {'P', 'K', 3, 4, 1, 2, 3})).isIn(Reason.BROKEN, Reason.NOT_TEXT);
        byte[] old = new byte[600];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);
        assertThat(reason(old)).isEqualTo(Reason.OLD_WORD);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, old, 100, name.length);
        assertThat(reason(old)).isEqualTo(Reason.ENCRYPTED);
        assertThat(reason("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.NOT_TEXT);
        assertThat(reason(new byte[] {1, 2, 0, 4})).isEqualTo(Reason.NOT_TEXT);
        assertThat(reason("　\n\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.EMPTY);
    }

    @Test
    void theEncodingsThatAreInUseAreRead() throws UnusableText {
        String text = "情報管理規程\n第１条　①髙橋医師が管理する。\n";
        for (String charset : new String[] {"UTF-8", "windows-31j", "UTF-16"}) {
            ReadResult read = TextFile.read(text.getBytes(Charset.forName(charset)));
            assertThat(read.text().title()).as(charset).isEqualTo("情報管理規程");
            assertThat(read.text().articles().toList().get(0).paragraphs().get(0).text()).isEqualTo("①髙橋医師が管理する。");
            assertThat(read.findings()).hasSize(charset.equals("UTF-8") ? 0 : 1);
        }
        assertThat(TextFile.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).findings()).isEmpty();
        assertThat(TextFile.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)).text().title()).isEqualTo("情報管理規程");
    }

    private static byte[] document(String before, String inside) {
        return new WordSample("").part("word/document.xml", "<?xml version=\"1.0\"?>" + before
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>" + inside
                + "</w:t></w:r></w:p></w:body></w:document>").bytes();
    }

    private static Reason reason(byte[] file) {
        return catchThrowableOfType(UnusableText.class, () -> TextFile.read(file)).reason();
    }
}
