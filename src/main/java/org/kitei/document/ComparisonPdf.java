package org.kitei.document;

import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints a 新旧対照表 as PDF/A-2u on A4 landscape, the head of the columns on every page. */
@Component
public class ComparisonPdf {

    private final ITemplateEngine templates;

    ComparisonPdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** The same bytes for the same comparison and the same facts, whenever and wherever it is called with this program. */
    public byte[] render(Comparison comparison, ComparisonInfo info) {
        var context = new Context(Locale.JAPANESE,
                Map.of("comparison", comparison, "info", info, "formerFirst", comparison.formerFirst()));
        return PdfPrinter.print(templates.process("document/comparison-pdf", context), info.madeOn());
    }
}
