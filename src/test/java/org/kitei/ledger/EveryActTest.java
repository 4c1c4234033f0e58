package org.kitei.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.kitei.Sources;

/** A step that is no longer recorded must be missed by some test: each act that the ledger has words for stands in one, by its name. */
class EveryActTest {

    private static final Pattern WORDS = Pattern.compile("(?m)^act\\.([a-z-]+) *=");
    private static final Pattern NAMED = Pattern.compile("\"([a-z-]+)\"");

    @Test
    void everyActOfTheLedgerIsLookedForInATest() {
        assertThat(found(WORDS, "src/main/resources/messages", "_ja.properties")).hasSizeGreaterThan(100)
                .isSubsetOf(found(NAMED, "src/test/java", ".java"));
    }

    private static Set<String> found(Pattern name, String folder, String ending) {
        return Sources.below(folder, ending).flatMap(file -> name.matcher(Sources.text(file)).results()).map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
