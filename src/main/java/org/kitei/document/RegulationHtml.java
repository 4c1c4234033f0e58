package org.kitei.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kitei.text.JapaneseDate;
import org.kitei.text.RegulationText;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes a regulation's text as one HTML page that needs nothing else: no script, no picture, no address but its own. */
@Component
public class RegulationHtml {

    static final String STYLE = style();

    /** What a browser is told of the page: it may do nothing but show it, in the one style it brings along. */
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'sha256-" + digest(STYLE) + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ITemplateEngine templates;

    RegulationHtml(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** The same bytes for the same text and the same facts. */
    public byte[] render(RegulationText text, EditionInfo info) {
        var view = TextView.of(text);
        var context = new Context(Locale.JAPANESE, Map.of("view", view, "contents", Contents.of(view), "info", info, "style", STYLE));
        context.setVariable("effective", words(info.effectiveDate()));
        context.setVariable("promulgated", words(info.promulgatedOn()));
        boolean divided = view.main().isEmpty() || !view.main().get(0).article();
        return Headings.raised(templates.process("document/html", context), divided).getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String words(@Nullable LocalDate day) {
        return day == null ? null : JapaneseDate.format(day);
    }

    private static String style() {
        try (InputStream in = RegulationHtml.class.getResourceAsStream("/html/regulation.css")) {
            if (in == null) {
                throw new IllegalStateException("the style of the page is not on the classpath");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String words) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every platform has SHA-256", e);
        }
    }
}
