package org.kitei.document;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.regex.Pattern;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes tagged PDF/A-2u on A4 of a page of ours, with everything it needs inside. */
final class PdfPrinter {

    private static final String PRODUCER = "Kitei";
    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{d7ff}\\x{e000}-\\x{fffd}\\x{10000}-\\x{10ffff}]");
    private static final Pattern CREATED = Pattern.compile("(<xmp:CreateDate>)[^<]*(<)");

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private PdfPrinter() {
    }

    /**
     * @param html well formed
     * @param made the only day the document tells of its making, so that printing it again gives the same bytes
     */
    static byte[] print(String html, LocalDate made) {
        var fonts = PdfFonts.borrow();
        try (var document = new PDDocument()) {
            render(NOT_XML.matcher(html).replaceAll(""), document, fonts);
            var bytes = written(document, made);
            fonts.giveBack();
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void render(String html, PDDocument document, PdfFonts fonts) throws IOException {
        var pages = new PdfPages(document);
        var builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .usePageSupplier(pages)
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .usePdfUaAccessibility(true)
                .useColorProfile(COLOURS)
                .withProducer(PRODUCER)
                .useReplacementText("〓")
                .useExternalResourceAccessControl((address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useFont(new PdfFont(document, fonts, "BIZUDMincho-Regular"), "Mincho", 400, FontStyle.NORMAL, true)
                .useFont(new PdfFont(document, fonts, "BIZUDMincho-Bold"), "Mincho", 700, FontStyle.NORMAL, true)
                .useFont(new PdfFont(document, fonts, "BIZUDPGothic-Regular"), "Gothic", 400, FontStyle.NORMAL, true)
                .useFont(new PdfFont(document, fonts, "BIZUDPGothic-Bold"), "Gothic", 700, FontStyle.NORMAL, true)
                .withHtmlContent(html, null);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            pages.finish();
        }
    }

    /** The library writes the present moment; both places get the day given instead. */
    private static byte[] written(PDDocument document, LocalDate day) throws IOException {
        var made = day.atStartOfDay(ZoneOffset.UTC);
        var calendar = GregorianCalendar.from(made);
        calendar.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(calendar);
        var metadata = document.getDocumentCatalog().getMetadata();
        var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(CREATED.matcher(xmp).replaceAll("$1" + made.toOffsetDateTime().withNano(0) + "$2")
                .getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(0L);
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
