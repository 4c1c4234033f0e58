package org.kitei.document;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.kitei.text.ReadResult;
import org.kitei.text.TextFile;
import org.kitei.text.TextPrinter;
import org.kitei.text.UnusableText;

/** The kinds of documents this program writes and reads besides plain text and Word; needs no running program. */
public final class Documents {

    private static final Map<Format, Supplier<TextWriter>> TEXTS = new EnumMap<>(Map.of(
            Format.TXT, () -> (text, imprint, to) -> to.write(TextPrinter.print(text, imprint.lines()).getBytes(StandardCharsets.UTF_8)),
            Format.PDF, Documents::textAsPdf,
            Format.DOCX, Documents::textAsWord,
            Format.HTML, Documents::textAsHtml,
            Format.XML, () -> (text, imprint, to) -> to.write(LawXml.write(text, EditionInfo.of(text, imprint)))));

    private static final Map<Format, Supplier<ComparisonWriter>> COMPARISONS = new EnumMap<>(Map.of(
            Format.PDF, Documents::comparisonAsPdf,
            Format.DOCX, Documents::comparisonAsWord,
            Format.HTML, Documents::comparisonAsHtml,
            Format.JSON, ComparisonJson::new));

    private Documents() {
    }

    private static TextWriter textAsPdf() {
        var pdf = new RegulationPdf(Templates.alone());
        return (text, imprint, to) -> to.write(pdf.render(text, EditionInfo.of(text, imprint)));
    }

    private static TextWriter textAsHtml() {
        var html = new RegulationHtml(Templates.alone());
        return (text, imprint, to) -> to.write(html.render(text, EditionInfo.of(text, imprint)));
    }

    private static TextWriter textAsWord() {
        var word = new RegulationWord(Templates.words());
        return (text, imprint, to) -> to.write(word.render(text, EditionInfo.of(text, imprint)));
    }

    private static ComparisonWriter comparisonAsHtml() {
        var html = new ComparisonHtml(Templates.alone());
        return (comparison, to) -> to.write(html.render(comparison));
    }

    private static ComparisonWriter comparisonAsWord() {
        var word = new ComparisonWord(Templates.words());
        return (comparison, to) -> to.write(word.render(comparison, ComparisonInfo.NONE));
    }

    private static ComparisonWriter comparisonAsPdf() {
        var pdf = new ComparisonPdf(Templates.alone());
        return (comparison, to) -> to.write(pdf.render(comparison, ComparisonInfo.NONE));
    }

    /** The kinds of documents that a text goes out as. */
    public static Set<Format> ofTexts() {
        return TEXTS.keySet();
    }

    /** The kinds of documents that a comparison goes out as. */
    public static Set<Format> ofComparisons() {
        return COMPARISONS.keySet();
    }

    /** What writes a text as that kind of document; empty where nothing does. */
    public static Optional<TextWriter> of(Format format) {
        return Optional.ofNullable(TEXTS.get(format)).map(Supplier::get);
    }

    /** What writes a comparison as that kind of document; empty where nothing does. */
    public static Optional<ComparisonWriter> comparison(Format format) {
        return Optional.ofNullable(COMPARISONS.get(format)).map(Supplier::get);
    }

    /**
     * Reads whatever a regulation comes in as: plain text in any usual encoding, a Word document, law XML.
     *
     * @throws UnusableText where it is none of these, too large, or hostile
     */
    public static ReadResult read(byte[] file) throws UnusableText {
        if (!looksLikeXml(file)) {
            return TextFile.read(file);
        }
        if (file.length > TextFile.LIMIT) {
            throw new UnusableText(UnusableText.Reason.TOO_LARGE);
        }
        return LawXml.read(file);
    }

    private static boolean looksLikeXml(byte[] file) {
        var start = new String(file, 0, Math.min(file.length, 200), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "").strip();
        return Stream.of("<?xml", "<!DOCTYPE", "<Law ", "<Law>", "<DataRoot").anyMatch(start::startsWith);
    }
}
