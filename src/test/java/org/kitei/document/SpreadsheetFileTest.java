package org.kitei.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables go out as spreadsheets read them, and come in as they were. */
class SpreadsheetFileTest {

    @Test
    void itIsUtf8WithItsMarkAndLinesEndAsTheStandardSays() {
        assertThat(SpreadsheetFile.of(List.of(List.of("名称", "\"引用\""), List.of("a,b", "二\n行"))))
                .isEqualTo("\uFEFF\"名称\",\"\"\"引用\"\"\"\r\n\"a,b\",\"二\n行\"\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81-3", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠A"})
    void noCellIsRunAsAFormula(String cell) throws IOException {
        assertThat(read(SpreadsheetFile.of(List.of(List.of(cell)))).get(0)).containsExactly("'" + cell);
        assertThat(SpreadsheetFile.plain("'" + cell)).isEqualTo(cell);
    }

    @Property(tries = 200)
    void whateverGoesOutComesInAsItWas(@ForAll @Size(max = 4) List<@CharRange(from = '\t', to = '~') @StringLength(max = 8) String> cells) throws IOException {
        var row = cells.isEmpty() ? List.of("") : cells.stream().map(cell -> cell.startsWith("'") ? "." + cell : cell).toList();
        assertThat(read(SpreadsheetFile.of(List.of(row))).get(0).stream().map(SpreadsheetFile::plain)).containsExactlyElementsOf(row);
    }

    @Test
    void whatExcelSavesInJapanIsReadToo() {
        assertThat(SpreadsheetFile.words("名称,髙橋".getBytes(Charset.forName("windows-31j")))).isEqualTo("名称,髙橋");
    }

    @Test
    void nobodyElseWritesTables() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("SpreadsheetFile.java")))
                    .noneMatch(file -> words(file).contains("CSVPrinter") || words(file).contains("replace(\"\\\"\", \"\\\"\\\"\")"));
        }
    }

    private static String words(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<List<String>> read(byte[] file) throws IOException {
        try (var table = CSVFormat.DEFAULT.parse(new StringReader(SpreadsheetFile.words(file)))) {
            return table.getRecords().stream().map(one -> one.stream().toList()).toList();
        }
    }
}
