package org.kitei.facility;

import java.security.SecureRandom;

/** Passwords that are told once and then replaced: about 79 bits, free of characters that look alike. */
public final class InitialPassword {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final int GROUPS = 4;

    private InitialPassword() {
    }

    /** Such as {@code kbtw7-qmxr4-hdpz9-cnfs2}. */
    public static String next() {
        var password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            password.append(group == 0 ? "" : "-");
            for (int letter = 0; letter < 4; letter++) {
                password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            }
            password.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
        }
        return password.toString();
    }
}
