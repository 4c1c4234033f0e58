package org.kitei.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.ObjectMapper;
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

    @ParameterizedTest
    @ValueSource(strings = {"txt", "docx"})
    void theHistoryOfEditionsGoesOutBehindTheTextAndIsReadAgain(String format) throws IOException {
        var file = "src/test/resources/text/clinic.txt";
        var typed = Terminal.types("text", "export", file, "--to", format);
        var json = new ObjectMapper().readTree(Terminal.types(typed.bytes(), "text", "read", "--json", "-").bytes());
        assertThat(json.path("editionHistory").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(json.toString()).contains("第２条を改正");
        assertThat(Terminal.types(typed.bytes(), "text", "hash", "-").out()).isEqualTo(Terminal.types("text", "hash", file).out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"export FILE --to txt", "compare FILE FILE --to json", "hash FILE"})
    void whatTheReaderLeftOutIsToldBesideTheResult(String words) throws IOException {
        var file = Files.writeString(folder.resolve("規程.txt"), """
                運用規程
                令和6年4月1日
                （目的）
                第１条　この規程は、運用を定める。
                （令6病院規程3・一部改正）
                附　則
                この規程は、令和6年4月1日から施行する。
                """).toString();
        var typed = Terminal.types(("text " + words.replace("FILE", file) + " --language en").split(" "));
        assertThat(typed.err()).contains(file + ":2:", file + ":5:").contains("2 lines are no part of the text");
        assertThat(typed.status()).isZero();
        Files.writeString(Path.of(file), Files.readString(Path.of(file)).replace("第１条　", "第１条　総合\n"));
        var doubted = Terminal.types(("text " + words.replace("FILE", file) + " --language en").split(" "));
        assertThat(doubted.err()).contains(file + ":5:");
        assertThat(doubted.status()).isEqualTo(1);
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
