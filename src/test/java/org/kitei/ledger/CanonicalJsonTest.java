package org.kitei.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void membersAreSortedAndNothingIsSetApart() {
        var members = new TreeMap<String, Object>(Map.of("b", 2L, "a", Map.of("z", "", "A", "é"), "at", Instant.EPOCH));
        members.put("none", null);

        assertThat(CanonicalJson.of(members))
                .isEqualTo("{\"a\":{\"A\":\"é\",\"z\":\"\"},\"at\":\"1970-01-01T00:00:00.000000Z\",\"b\":2,\"none\":null}");
    }

    @Test
    void onlyWhatMustBeEscapedIs() {
        assertThat(CanonicalJson.of(Map.of("k", "\u20ac$\u000f\nA'B\"\\\\\"/😀\u007f")))
                .isEqualTo("{\"k\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/😀\u007f\"}");
    }

    @Test
    void anEmptyObjectStaysOne() {
        assertThat(CanonicalJson.of(Map.of("details", Map.of()))).isEqualTo("{\"details\":{}}");
    }
}
