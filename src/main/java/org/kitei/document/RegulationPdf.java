package org.kitei.document;

import java.util.Locale;
import java.util.Map;

import org.kitei.text.JapaneseDate;
import org.kitei.text.RegulationText;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints a regulation's text as PDF/A-2u on A4, with everything it needs inside. */
@Component
public class RegulationPdf {

    private final ITemplateEngine templates;

    RegulationPdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** The same bytes for the same text and the same facts, whenever and wherever it is called with this program. */
    public byte[] render(RegulationText text, EditionInfo info) {
        return PdfPrinter.print(html(text, info), info.madeOn());
    }

    private String html(RegulationText text, EditionInfo info) {
        var view = TextView.of(text);
        var before = view.main().stream().takeWhile(TextView.Part::article).toList();
        var context = new Context(Locale.JAPANESE, Map.of("view", view, "contents", Contents.of(view), "before", before, "info", info));
        context.setVariable("effective", info.effectiveDate() == null ? null : JapaneseDate.format(info.effectiveDate()));
        context.setVariable("promulgated", info.promulgatedOn() == null ? null : JapaneseDate.format(info.promulgatedOn()));
        return Headings.raised(templates.process("document/pdf", context), before.isEmpty());
    }
}
