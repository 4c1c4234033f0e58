package org.kitei.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What opinions, decisions and signatures are bound to. */
public final class ContentHash {

    private ContentHash() {
    }

    /** SHA-256 over the {@link CanonicalText} in UTF-8, 64 hexadecimal digits in lower case. */
    public static String of(RegulationText text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(CanonicalText.of(text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
