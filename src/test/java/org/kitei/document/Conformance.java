package org.kitei.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.stream.Stream;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What veraPDF, the reference validator, says of a document. */
public final class Conformance {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {
    }

    /** Fails with each rule that is broken and where. */
    public static void assertArchivable(byte[] pdf) {
        assertThat(broken(pdf, PDFAFlavour.PDFA_2_U)).as("PDF/A-2u").isEmpty();
    }

    /** Fails with each rule that is broken and where: what a reading aid finds in a tagged document. */
    static void assertAccessible(byte[] pdf) {
        assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
    }

    private static Stream<String> broken(byte[] pdf, PDFAFlavour flavour) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(rule -> rule.getRuleId().getClause() + "-" + rule.getRuleId().getTestNumber() + " " + rule.getMessage()
                            + " at " + rule.getLocation().getContext());
        } catch (Exception e) {
            throw new AssertionError("veraPDF cannot read the document", e);
        }
    }
}
