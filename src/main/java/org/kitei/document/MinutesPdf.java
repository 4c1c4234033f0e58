package org.kitei.document;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints a committee's minutes as PDF/A-2u on A4, in the manner of a regulation's text. */
@Component
public class MinutesPdf {

    private final ITemplateEngine templates;

    MinutesPdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * What is printed.
     *
     * @param matter      what was deliberated
     * @param minutes     as they were confirmed; their first line is the heading
     * @param confirmed   who confirmed them, when and in which meaning, a line each
     * @param contentHash SHA-256 in lower-case hex of the text that was deliberated
     * @param minutesHash SHA-256 in lower-case hex of the minutes, as it was signed
     * @param madeOn      the only day the document tells of its making
     * @param sample      whether the facility is a sample: every page says so
     */
    public record Minutes(
            String facilityName, String matter, String minutes, List<String> confirmed, String contentHash, String minutesHash,
            LocalDate madeOn, boolean sample) {

        private static final Pattern NUMBERED = Pattern.compile("[0-9０-９]+　");

        public String heading() {
            return minutes.strip().lines().findFirst().orElse("");
        }

        /** The rest, a paragraph each; lines within stay lines. */
        public List<String> paragraphs() {
            var rest = minutes.strip().substring(heading().length()).strip();
            return Arrays.stream(rest.split("\\R\\s*\\R")).map(String::strip).filter(part -> !part.isEmpty()).toList();
        }

        /** The heads of the numbered paragraphs, such as １　日時及び場所, by the paragraph's place. */
        public SortedMap<Integer, String> headed() {
            var heads = new TreeMap<Integer, String>();
            var paragraphs = paragraphs();
            for (int place = 0; place < paragraphs.size(); place++) {
                var head = paragraphs.get(place).lines().findFirst().orElse("");
                if (NUMBERED.matcher(head).lookingAt()) {
                    heads.put(place, head);
                }
            }
            return heads;
        }
    }

    /** The same bytes for the same minutes, whenever and wherever it is called with this program. */
    public byte[] render(Minutes minutes) {
        return PdfPrinter.print(templates.process("document/minutes-pdf", new Context(Locale.JAPANESE, Map.of("minutes", minutes))),
                minutes.madeOn());
    }
}
