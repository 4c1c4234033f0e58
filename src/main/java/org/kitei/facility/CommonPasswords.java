package org.kitei.facility;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Knows what passwords are commonly made of. A password is guessable where little of its own is left once the words that
 * everybody takes, rows of the keyboard, counting and repetition are struck out.
 */
final class CommonPasswords {

    private static final String FILE = "/passwords/common-parts.txt";
    private static final int OWN_CHARACTERS = 6;
    private static final int SHORTEST_WORD = 3;

    private final List<String> parts;

    CommonPasswords(List<String> parts) {
        this.parts = parts;
    }

    static CommonPasswords load() {
        try (var lines = new BufferedReader(new InputStreamReader(
                CommonPasswords.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)).lines()) {
            return new CommonPasswords(lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList());
        } catch (UncheckedIOException e) {
            throw new IllegalStateException("cannot read " + FILE, e);
        }
    }

    /** @param around names that an attacker would try first: the person's, the facility's */
    boolean guessable(String password, List<String> around) {
        var rest = plain(password);
        var words = Stream.concat(parts.stream(), around.stream().flatMap(CommonPasswords::words))
                .map(CommonPasswords::plain)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (var word : words) {
            rest = rest.replace(word, " ");
        }
        return ownCharacters(rest) < OWN_CHARACTERS;
    }

    private static Stream<String> words(String name) {
        return Stream.concat(Stream.of(name), Stream.of(name.split("[\\s\\p{Punct}　・]+")));
    }

    /** Different characters that neither repeat nor continue the one before; years and other digits at the end count once. */
    private static long ownCharacters(String rest) {
        var own = new StringBuilder();
        int before = -2;
        for (int c : rest.codePoints().toArray()) {
            if (Character.isLetterOrDigit(c) && Math.abs(c - before) > 1) {
                own.appendCodePoint(c);
            }
            before = c;
        }
        return own.codePoints().distinct().count();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replace('@', 'a').replace('4', 'a').replace('3', 'e').replace('1', 'i').replace('!', 'i')
                .replace('0', 'o').replace('$', 's').replace('5', 's').replace('7', 't');
    }
}
