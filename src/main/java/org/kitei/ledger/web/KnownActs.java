package org.kitei.ledger.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Every act that the bundles have words for: what the list can be narrowed to. */
@Component
class KnownActs {

    private static final String PREFIX = "act.";

    private final List<String> basenames;

    KnownActs(@Value("${spring.messages.basename}") List<String> basenames) {
        this.basenames = basenames;
    }

    List<Known> in(Locale locale) {
        var language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
        return basenames.stream().map(basename -> ResourceBundle.getBundle(basename, language))
                .flatMap(bundle -> bundle.keySet().stream().filter(key -> key.startsWith(PREFIX))
                        .map(key -> new Known(key.substring(PREFIX.length()), bundle.getString(key))))
                .sorted(Comparator.comparing(Known::label, Collator.getInstance(language)))
                .toList();
    }

    record Known(String value, String label) {
    }
}
