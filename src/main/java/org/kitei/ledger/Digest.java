package org.kitei.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A fingerprint of a record's facts, which an act carries so that a later change of the record shows. */
public final class Digest {

    private Digest() {
    }

    /**
     * SHA-256 in lower-case hex over the facts in UTF-8, each preceded by its length in bytes and a colon: {@code 5:adopt}.
     */
    public static String of(Object... facts) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            for (var fact : facts) {
                var bytes = fact.toString().getBytes(StandardCharsets.UTF_8);
                sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                sha256.update(bytes);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
