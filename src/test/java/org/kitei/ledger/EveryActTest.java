package org.kitei.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.kitei.Sources;

/** A step that is no longer recorded must be missed by some test: each act that the ledger has words for stands in one, by its name. */
class EveryActTest {

    private static final Pattern WORDS = Pattern.compile("(?m)^act\\.([a-z-]+) *=");
    private static final Pattern NAMED = Pattern.compile("\"([a-z-]+)\"");
    private static final String ONLY_A_PICTURES_NAME = "photographs.";
    private static final String ONLY_STEPS_AND_MESSAGES = "ModelTest.java";

    @Test
    void everyActOfTheLedgerIsLookedForInATest() {
        var tests = Sources.below("src/test/java", ".java").filter(file -> !file.toString().endsWith(ONLY_STEPS_AND_MESSAGES));
        assertThat(found(WORDS, Sources.below("src/main/resources/messages", "_ja.properties"))).hasSizeGreaterThan(100)
                .isSubsetOf(found(NAMED, tests));
    }

    private static Set<String> found(Pattern name, Stream<Path> files) {
        return files.flatMap(file -> Sources.text(file).lines()).filter(line -> !line.contains(ONLY_A_PICTURES_NAME))
                .flatMap(line -> name.matcher(line).results()).map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
