package org.kitei.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path OURS = Path.of("src/test/resources/text");
    private static final Path SHARED = Path.of("../shared/samples");

    static Stream<String> ours() throws IOException {
        return names(OURS);
    }

    static Stream<String> shared() throws IOException {
        return names(SHARED);
    }

    static boolean hasShared() {
        return Files.exists(SHARED.resolve("expected.json"));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void everythingThatIsExpectedIsFound(String name) throws IOException {
        expected(OURS, name);
    }

    @EnabledIf("hasShared")
    @ParameterizedTest
    @MethodSource("shared")
    void everythingThatOthersExpectIsFound(String name) throws IOException {
        expected(SHARED, name);
    }

    @Test
    void whatIsPrintedCanBeReadFromStandardInput() throws IOException {
        var printed = Terminal.types("text", "read", OURS.resolve("municipal-hospital.txt").toString());
        var again = Terminal.types(printed.bytes(), "text", "read", "--json", "-");
        assertThat(again.status()).isZero();
        assertThat(JSON.readTree(again.bytes()).path("contentHash").asText())
                .isEqualTo(Terminal.types("text", "hash", OURS.resolve("municipal-hospital.txt").toString()).out().strip());
    }

    private static void expected(Path folder, String name) throws IOException {
        var found = Terminal.types("text", "read", "--json", folder.resolve(name).toString());
        assertThat(found.err()).isEmpty();
        Schema.of("docs/text-read.schema.json").holds(JSON.readTree(found.bytes()));
        contains(JSON.readTree(found.bytes()), JSON.readTree(folder.resolve("expected.json").toFile()).path(name), name);
    }

    /** Objects may hold more than is expected, lists may not. */
    private static void contains(JsonNode found, JsonNode expected, String place) {
        if (expected.isObject()) {
            for (Iterator<String> keys = expected.fieldNames(); keys.hasNext();) {
                var key = keys.next();
                contains(found.path(key), expected.path(key), place + "/" + key);
            }
        } else if (expected.isArray()) {
            assertThat(found.size()).as(place + ": " + found).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                contains(found.path(i), expected.path(i), place + "/" + i);
            }
        } else {
            assertThat(found).as(place).isEqualTo(expected);
        }
    }

    private static Stream<String> names(Path folder) throws IOException {
        Iterable<String> names = () -> {
            try {
                return JSON.readTree(folder.resolve("expected.json").toFile()).fieldNames();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        };
        return java.util.stream.StreamSupport.stream(names.spliterator(), false);
    }
}
