package org.kitei.facility;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The first facility of a deployment. Whoever reaches an empty one from the network must not be able to take it over, so
 * the console tells a code that the page asks for.
 */
@Service
public class SetUp {

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final Deployment deployment;
    private final AttemptThrottle throttle;
    private final String code;
    private final boolean open;

    /**
     * @param given a code that several nodes shall share; without it each makes one of its own
     * @param open  whether further facilities may be set up where there is one already
     */
    SetUp(Deployment deployment, AttemptThrottle throttle, @Value("${kitei.set-up.code:}") String given,
            @Value("${kitei.set-up.open:false}") boolean open) {
        this.deployment = deployment;
        this.throttle = throttle;
        this.code = given.isBlank() ? random() : given;
        this.open = open;
    }

    public boolean possible() {
        return open || deployment.isEmpty();
    }

    /** Whether even a sample asks for the code, which it does not on the machine of an empty deployment. */
    public boolean guarded(boolean onSameMachine) {
        return !onSameMachine || open || !deployment.isEmpty();
    }

    /** The code for the console. */
    public String code() {
        return code;
    }

    /**
     * @throws InvalidInput    where the code is another
     * @throws TooManyAttempts after several wrong ones
     */
    public void require(String typed) {
        throttle.take(Attempt.atSetUp());
        if (!MessageDigest.isEqual(bytes(typed), bytes(code))) {
            throw InvalidInput.at("consoleCode", "facility.set-up.code.wrong");
        }
        throttle.succeeded(Attempt.atSetUp());
    }

    private static byte[] bytes(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }

    private static String random() {
        var random = new SecureRandom();
        var code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
