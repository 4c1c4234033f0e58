package org.kitei.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** A step that is no longer recorded must be missed by some test: each act that the ledger has words for stands in one, by its name. */
class EveryActTest {

    private static final Pattern WORDS = Pattern.compile("(?m)^act\\.([a-z-]+) *=");
    private static final Pattern NAMED = Pattern.compile("\"([a-z-]+)\"");

    @Test
    void everyActOfTheLedgerIsLookedForInATest() {
        var named = files("src/test/java", ".java").flatMap(file -> NAMED.matcher(file).results()).map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(acts()).hasSizeGreaterThan(100).isSubsetOf(named);
    }

    private static Set<String> acts() {
        return files("src/main/resources/messages", "_ja.properties").flatMap(file -> WORDS.matcher(file).results())
                .map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> files(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).map(EveryActTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
