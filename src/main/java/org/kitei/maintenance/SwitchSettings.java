package org.kitei.maintenance;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How accounts are opened and closed: {@code kitei.maintenance.*}.
 *
 * @param kind          {@code switch}: by-hand, command or webhook
 * @param command       the command and its first arguments
 * @param webhook       where orders are posted to: https, or http on this machine
 * @param webhookSecret with which they are signed, at least 32 characters
 * @param limit         how long one order may take, at most a minute
 * @param tries         how often it is tried before a person has to do it
 */
@ConfigurationProperties("kitei.maintenance")
record SwitchSettings(@Name("switch") @DefaultValue("by-hand") Kind kind, @DefaultValue({}) List<String> command, @Nullable URI webhook,
        @DefaultValue("") String webhookSecret, @DefaultValue("PT10S") Duration limit, @DefaultValue("4") int tries) {

    enum Kind { BY_HAND, COMMAND, WEBHOOK }

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int SHORTEST_SECRET = 32;
    private static final int MOST_TRIES = 10;

    SwitchSettings {
        require(!limit.isNegative() && !limit.isZero() && limit.compareTo(LONGEST) <= 0, "limit is more than nothing and at most " + LONGEST);
        require(tries >= 1 && tries <= MOST_TRIES, "tries is 1 to " + MOST_TRIES);
        require(kind != Kind.COMMAND || !command.isEmpty(), "command is missing");
        require(kind != Kind.WEBHOOK || secure(webhook), "webhook is no https address");
        require(kind != Kind.WEBHOOK || webhookSecret.length() >= SHORTEST_SECRET, "webhook-secret has less than " + SHORTEST_SECRET + " characters");
    }

    /** Nobody on the way reads the order, or there is no way. */
    private static boolean secure(@Nullable URI address) {
        return address != null && address.getHost() != null && ("https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && List.of("localhost", "127.0.0.1", "[::1]").contains(address.getHost()));
    }

    private static void require(boolean met, String rule) {
        if (!met) {
            throw new IllegalArgumentException("kitei.maintenance: " + rule);
        }
    }
}
