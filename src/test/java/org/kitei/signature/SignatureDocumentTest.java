package org.kitei.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.kitei.ledger.Subject;

class SignatureDocumentTest {

    @Test
    void theDescribedFormIsTheOneThatIsHashed() throws IOException {
        var signature = new Signature(
                UUID.fromString("01890000-0000-7000-8000-0000000000d1"), UUID.fromString("01890000-0000-7000-8000-00000000000a"),
                "佐藤 花子", "DIRECTOR,SYSTEM_MANAGER", "決裁",
                new Subject("revision-case", "01890000-0000-7000-8000-0000000000c1"), "ab".repeat(32),
                "内容を確認し、決裁します。", Instant.parse("2026-11-22T01:02:00Z"), Instant.parse("2026-11-22T01:02:03.123456Z"), null);

        assertThat(Files.readString(Path.of("docs/ledger.md")))
                .contains("\n" + signature.hash(UUID.fromString("01890000-0000-7000-8000-0000000000f1")) + "\n");
    }
}
