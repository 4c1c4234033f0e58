package org.kitei.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints what is on record of one thing, part by part, as PDF/A-2u on A4. */
@Component
public class RecordPdf {

    private final ITemplateEngine templates;

    RecordPdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    public record Fact(String label, String words) {
    }

    /** @param statement words that somebody signed, before the facts; empty where nobody did */
    public record Part(String heading, String statement, List<Fact> facts) {
    }

    /**
     * @param hash   SHA-256 in lower-case hex that stands for it, among the document's own properties; empty where there is none
     * @param madeOn the only day the document tells of its making
     * @param sample whether the facility is a sample: every page says so
     */
    public record Sheet(String facilityName, String title, List<Part> parts, String hash, LocalDate madeOn, boolean sample) {
    }

    /** The same bytes for the same sheet, whenever and wherever it is called with this program. */
    public byte[] render(Sheet sheet) {
        return PdfPrinter.print(templates.process("document/record-pdf", new Context(Locale.JAPANESE, Map.of("sheet", sheet))), sheet.madeOn());
    }
}
