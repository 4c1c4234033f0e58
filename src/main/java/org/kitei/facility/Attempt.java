package org.kitei.facility;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * One attempt to prove who one is, as the throttle counts it.
 *
 * @param subject SHA-256 in hex of what is counted
 * @param free    failures before attempts are slowed down
 */
record Attempt(String subject, int free) {

    private static final int FREE_BY_NAME = 5;
    /** A whole hospital sits behind one address. */
    private static final int FREE_BY_ADDRESS = 100;
    /** Behind it sits one company at most. */
    private static final int FREE_BY_OUTSIDER = 20;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    /** Failures older than this no longer count. */
    static final Duration MEMORY = Duration.ofHours(1);

    static Attempt byName(String facilityCode, String signInName) {
        return new Attempt(hash("name", facilityCode, signInName), FREE_BY_NAME);
    }

    /** Somebody who is signed in proves it again. */
    static Attempt bySigner(UUID personId) {
        return new Attempt(hash("signer", personId.toString()), FREE_BY_NAME);
    }

    static Attempt byAddress(String address) {
        return new Attempt(hash("address", network(address)), FREE_BY_ADDRESS);
    }

    /** Somebody with an address that may be guessed, or a code. */
    static Attempt byOutsider(String address) {
        return new Attempt(hash("outsider", network(address)), FREE_BY_OUTSIDER);
    }

    static Attempt atSetUp() {
        return new Attempt(hash("set-up"), FREE_BY_NAME);
    }

    /** How long to wait after that many failures: nothing at first, then twice as long each time. */
    Duration pauseAfter(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - free, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** One household or attacker holds a whole /64 of IPv6. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        var parts = address.split("%")[0].split(":", -1);
        return String.join(":", Arrays.copyOf(parts, Math.min(4, parts.length)));
    }

    private static String hash(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(String.join("\0", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
