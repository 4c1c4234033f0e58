package org.kitei.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is signed can be recomputed by another program, and tells every difference a person can see. */
class CanonicalTextTest {

    @Test
    void theExampleOfTheDocumentationHolds() throws IOException {
        String page = Files.readString(Path.of("docs", "canonical-text.md"));
        List<String> blocks = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL).matcher(page).results()
                .map(block -> block.group(1)).toList();
        RegulationText text = TextReader.read(blocks.get(0)).text();
        assertThat(CanonicalText.of(text)).isEqualTo(blocks.get(1));
        assertThat(ContentHash.of(text)).isEqualTo(blocks.get(2).strip());
    }

    @Test
    void identitiesAndWaysOfTypingDoNotChangeTheHash() {
        String plain = TextPrinter.print(Texts.hospital());
        assertThat(ContentHash.of(TextReader.read(plain).text()))
                .isEqualTo(ContentHash.of(Texts.hospital()))
                .isEqualTo(ContentHash.of(TextReader.read(plain.replace("\n", "\r\n\r\n")).text()))
                .isEqualTo(ContentHash.of(TextReader.read(plain.replace("第１条", "第一条").replace("（１）", "(1)")).text()));
    }

    @Test
    void aLetterMoreIsAnotherHash() {
        String plain = TextPrinter.print(Texts.hospital());
        assertThat(ContentHash.of(TextReader.read(plain.replace("毎年四回", "毎年二回")).text()))
                .isNotEqualTo(ContentHash.of(Texts.hospital()));
    }

    @Test
    void wordsCannotPassForAnotherParagraph() {
        Paragraph honest = new Paragraph(ProvisionId.next(), 1, "甲", List.of());
        Paragraph second = new Paragraph(ProvisionId.next(), 2, "乙", List.of());
        Paragraph forged = new Paragraph(ProvisionId.next(), 1, "甲\nparagraph\t2\t\t乙", List.of());
        assertThat(ContentHash.of(Texts.titled("規程", article(honest, second))))
                .isNotEqualTo(ContentHash.of(Texts.titled("規程", article(forged))));
    }

    @Test
    void lettersStoredApartAreTheSameLetters() {
        assertThat(ContentHash.of(Texts.titled("ガイド規程"))).isEqualTo(ContentHash.of(Texts.titled("カ\u3099イド規程")));
    }

    private static Article article(Paragraph... paragraphs) {
        return new Article(ProvisionId.next(), Numeral.of(1), "", List.of(paragraphs));
    }

    @Test
    void whatCameLaterHasLinesOfItsOwn() {
        RegulationText text = TextReader.read("""
                規程
                第一編　総則
                第一章　通則
                第一条　時期は、次の表のとおりとする。
                ｜区分｜時期｜
                ｜監査｜四月｜
                """).text();
        assertThat(CanonicalText.of(text)).isEqualTo("""
                kitei-text\t1
                title\t規程
                part\t1\t総則
                chapter\t1\t通則
                article\t1\t
                paragraph\t1\t\t時期は、次の表のとおりとする。
                inner-table
                row\t区分\t時期
                row\t監査\t四月
                """);
    }
}
