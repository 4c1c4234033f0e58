package org.kitei.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kitei.document.Documents;
import org.kitei.document.Format;

class ExportCommandTest {

    private static final String TEXT = "src/test/resources/text/municipal-hospital.txt";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"municipal-hospital.txt", "clinic.txt"})
    void aWordFileThatLeavesComesBackAsTheSameText(String name) {
        var file = "src/test/resources/text/" + name;
        var word = Terminal.types("text", "export", file, "--to", "docx");
        assertThat(word.status()).as(word.err()).isZero();
        assertThat(Terminal.types(word.bytes(), "text", "hash", "-").out()).isEqualTo(Terminal.types("text", "hash", file).out());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyFormatOnOfferIsWritten(Format format) throws IOException {
        if (Documents.ofTexts().contains(format)) {
            var file = folder.resolve("規程." + format.suffix());
            assertThat(Terminal.types("text", "export", TEXT, "--to", format.suffix(), "-o", file.toString()).status()).isZero();
            assertThat(Files.size(file)).isPositive();
        }
    }

    @Test
    void whatCannotBeWrittenIsSaidWithWhatCan() {
        var asked = Terminal.types("text", "export", TEXT, "--to", "odt", "--language", "ja");
        assertThat(asked.status()).isEqualTo(2);
        assertThat(asked.err()).contains("odt").contains("txt, ");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        var asked = Terminal.types("text", "hash", "なし.txt", "--language", "ja");
        assertThat(asked.status()).isEqualTo(2);
        assertThat(asked.err()).contains("なし.txt").contains("ありません");
        assertThat(Terminal.types("text", "hash", "none.txt", "--language", "en").err()).contains("there is no such file");
    }
}
