package org.kitei.start;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the program cannot start and what to do, in Japanese and in English. */
class CannotStartAnalyzer extends AbstractFailureAnalyzer<CannotStart> {

    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    @Override
    protected FailureAnalysis analyze(Throwable failure, CannotStart reason) {
        return new FailureAnalysis(words(reason, reason.key()), words(reason, reason.key() + ".do"), reason);
    }

    private static String words(CannotStart reason, String key) {
        return LANGUAGES.stream()
                .map(language -> ResourceBundle.getBundle("messages/start", language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key))
                .map(pattern -> MessageFormat.format(pattern, reason.arguments().toArray()))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
