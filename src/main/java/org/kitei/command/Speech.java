package org.kitei.command;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/** What the commands say, in one language. */
public final class Speech {

    private final Locale locale;
    private final Properties words = new Properties();

    private Speech(Locale locale) {
        this.locale = locale;
        for (String bundle : List.of("command", "text", "guideline")) {
            var file = "/messages/" + bundle + "_" + locale.getLanguage() + ".properties";
            try (var reader = new InputStreamReader(Speech.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
                words.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @param language ja or en; the system's where null */
    public static Speech in(@Nullable String language) {
        var tongue = language == null ? Locale.getDefault().getLanguage() : language;
        return new Speech(tongue.equals("ja") ? Locale.JAPANESE : Locale.ENGLISH);
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... values) {
        var words = this.words.getProperty(key);
        return words == null ? key : values.length == 0 && !words.contains("{") ? words : new MessageFormat(words, locale).format(values);
    }
}
