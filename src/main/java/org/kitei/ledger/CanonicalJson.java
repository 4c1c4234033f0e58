package org.kitei.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The canonical form that is hashed: JSON after RFC 8785, of objects, strings, whole numbers and null, so that any other
 * program can compute the same hash. Described with an example in {@code docs/ledger.md}.
 */
public final class CanonicalJson {

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private CanonicalJson() {
    }

    /**
     * @param members values are maps, strings, longs, {@code null}, instants (written in UTC with six digits of a second)
     *                or anything else by its {@code toString}
     */
    public static String of(Map<String, ? extends @Nullable Object> members) {
        var json = new StringBuilder();
        write(json, members);
        return json.toString();
    }

    /** SHA-256 over the canonical form in UTF-8, in lower-case hex. */
    public static String hash(Map<String, ? extends @Nullable Object> members) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(of(members).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(StringBuilder json, @Nullable Object value) {
        if (value == null || value instanceof Long) {
            json.append(value);
        } else if (value instanceof Map<?, ?> members) {
            writeMembers(json, members);
        } else if (value instanceof Instant moment) {
            writeString(json, MICROS.format(moment));
        } else {
            writeString(json, value.toString());
        }
    }

    private static void writeMembers(StringBuilder json, Map<?, ?> members) {
        var separator = '{';
        for (var member : new TreeMap<>(members).entrySet()) {
            json.append(separator);
            writeString(json, (String) member.getKey());
            json.append(':');
            write(json, member.getValue());
            separator = ',';
        }
        json.append(separator == '{' ? "{}" : "}");
    }

    private static void writeString(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < ' ') {
                        json.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
