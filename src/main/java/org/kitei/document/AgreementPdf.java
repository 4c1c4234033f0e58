package org.kitei.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.kitei.text.RegulationText;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints an agreement with an outside party, and the sheet of the signatures on it, as PDF/A-2u on A4. */
@Component
public class AgreementPdf {

    private final ITemplateEngine templates;

    AgreementPdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    public record Fact(String label, String words) {
    }

    /**
     * What is printed before anybody has signed.
     *
     * @param facts  契約概要, in order
     * @param madeOn the only day the document tells of its making
     */
    public record Sheet(String facilityName, String title, RegulationText text, List<Fact> facts, LocalDate madeOn, boolean sample) {
    }

    /**
     * A signature in words.
     *
     * @param side  which party signed
     * @param facts who, as what, when, in which meaning, how they proved who they are, and the signature's own hash
     */
    public record Signed(String side, String name, String statement, List<Fact> facts) {
    }

    /** @param contentHash SHA-256 in lower-case hex of the file that was signed */
    public record Signatures(String facilityName, String title, String fileName, String contentHash, List<Fact> facts, List<Signed> signed,
            LocalDate madeOn, boolean sample) {
    }

    /** The same bytes for the same sheet, whenever and wherever it is called with this program. */
    public byte[] render(Sheet sheet) {
        return PdfPrinter.print(templates.process("document/agreement-pdf", new Context(Locale.JAPANESE,
                Map.of("sheet", sheet, "view", TextView.of(sheet.text())))), sheet.madeOn());
    }

    /** The file that was signed, page by page and also inside as a file of its own, and behind it the sheet of the signatures. */
    public byte[] render(byte[] signedFile, Signatures signatures) {
        var sheet = PdfPrinter.print(templates.process("document/signatures-pdf", new Context(Locale.JAPANESE,
                Map.of("sheet", signatures))), signatures.madeOn());
        return SignedPackage.of(signedFile, signatures.fileName(), sheet);
    }

    /** Whether the file is a PDF that can be opened by everybody and added to. */
    public static boolean usable(byte[] file) {
        return SignedPackage.usable(file);
    }
}
