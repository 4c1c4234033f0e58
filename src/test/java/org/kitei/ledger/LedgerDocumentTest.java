package org.kitei.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class LedgerDocumentTest {

    private static final UUID FACILITY = UUID.fromString("01890000-0000-7000-8000-0000000000f1");

    @Test
    void theDescribedFormIsTheOneThatIsHashed() throws IOException {
        var act = Act.of("decided", new Subject("revision-case", "01890000-0000-7000-8000-0000000000c1"))
                .on("ab".repeat(32)).with("outcome", "approve").with("effectiveDate", "2026-12-01");
        var entry = Entry.chained(FACILITY, 1, Instant.parse("2026-11-22T01:02:03.123456Z"),
                UUID.fromString("01890000-0000-7000-8000-00000000000a"), "佐藤 花子", act, Head.NONE);

        assertThat(Files.readString(Path.of("docs/ledger.md")))
                .contains("\n" + CanonicalJson.of(entry.canonical(FACILITY)) + "\n", "\n" + entry.hash() + "\n");
    }
}
