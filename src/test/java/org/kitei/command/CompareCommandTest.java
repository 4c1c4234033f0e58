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
import org.kitei.document.Documents;
import org.kitei.document.Format;

class CompareCommandTest {

    private static final Path FORMER = Path.of("src/test/resources/text/municipal-hospital.txt");

    @TempDir
    private Path folder;

    @Test
    void whatChangedIsMarkedForPrograms() throws IOException {
        var json = new ObjectMapper().readTree(Terminal.types("text", "compare", FORMER.toString(), amended(), "--to", "json").bytes());
        Schema.of("docs/comparison.schema.json").holds(json);
        assertThat(json.path("rows")).hasSize(1);
        assertThat(json.at("/rows/0/label").asText()).isEqualTo("第4条");
        assertThat(json.at("/rows/0/lines/1/next/runs")).anySatisfy(run -> {
            assertThat(run.path("words").asText()).isEqualTo("院長補佐");
            assertThat(run.path("marked").asBoolean()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyFormatOnOfferIsWritten(Format format) throws IOException {
        if (Documents.ofComparisons().contains(format)) {
            var file = folder.resolve("新旧対照表." + format.suffix());
            var typed = Terminal.types("text", "compare", FORMER.toString(), amended(), "--to", format.suffix(), "--former-first", "-o", file.toString());
            assertThat(typed.status()).as(typed.err()).isZero();
            assertThat(Files.size(file)).isPositive();
        }
    }

    private String amended() throws IOException {
        return Files.writeString(folder.resolve("new.txt"), Files.readString(FORMER).replace("副院長に行わせる", "院長補佐に行わせる")).toString();
    }
}
