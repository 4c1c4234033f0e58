package org.kitei.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints a register as PDF/A-2u on A4 landscape; its heads come again on every sheet. */
@Component
public class RegisterPdf {

    private final ITemplateEngine templates;

    RegisterPdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** @param width of the sheet's width in percent; all of them make 100 */
    public record Column(String head, int width) {
    }

    /**
     * What is printed.
     *
     * @param summary what the register comes to, in a line
     * @param rows    as many cells each as there are columns; the first one names the row
     * @param nothing what stands in its place where there are no rows
     * @param madeOn  the only day the document tells of its making
     * @param sample  whether the facility is a sample: every page says so
     */
    public record Register(String facilityName, String title, String summary, List<Column> columns, List<List<String>> rows, String nothing,
            LocalDate madeOn, boolean sample) {
    }

    /** The same bytes for the same register, whenever and wherever it is called with this program. */
    public byte[] render(Register register) {
        return PdfPrinter.print(templates.process("document/register-pdf", new Context(Locale.JAPANESE, Map.of("register", register))),
                register.madeOn());
    }
}
