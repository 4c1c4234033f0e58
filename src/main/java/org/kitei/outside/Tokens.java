package org.kitei.outside;

import java.security.SecureRandom;
import java.util.Base64;

/** What nobody can guess. */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final int CODES = 100_000_000;

    private Tokens() {
    }

    /** For an address: 43 letters and digits. */
    static String next() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** To be typed by a person: eight digits. */
    static String code() {
        return "%08d".formatted(RANDOM.nextInt(CODES));
    }
}
