package org.kitei.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes a 新旧対照表 as one HTML page that needs nothing else. */
final class ComparisonHtml {

    private final ITemplateEngine templates;

    ComparisonHtml(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** The same bytes for the same comparison. */
    byte[] render(Comparison comparison) {
        var context = new Context(Locale.JAPANESE,
                Map.of("comparison", comparison, "formerFirst", comparison.formerFirst(), "style", RegulationHtml.STYLE));
        return templates.process("document/comparison-html", context).getBytes(StandardCharsets.UTF_8);
    }
}
