package org.kitei.document;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.kitei.text.RegulationText;
import org.kitei.text.TextPrinter;
import org.springframework.stereotype.Service;

/** Prints texts, as they were enacted, and comparisons that a facility keeps, with the facts of their editions, as files of any kind. */
@Service
public class Printing {

    private final RegulationPdf textPdf;
    private final RegulationWord textWord;
    private final RegulationHtml textHtml;
    private final ComparisonPdf comparisonPdf;
    private final ComparisonWord comparisonWord;

    Printing(RegulationPdf textPdf, RegulationWord textWord, RegulationHtml textHtml, ComparisonPdf comparisonPdf,
            ComparisonWord comparisonWord) {
        this.textHtml = textHtml;
        this.textPdf = textPdf;
        this.textWord = textWord;
        this.comparisonPdf = comparisonPdf;
        this.comparisonWord = comparisonWord;
    }

    /** @return empty where texts do not go out as files of that kind */
    public Optional<DocumentFile> text(String name, Format format, RegulationText text, EditionInfo info) {
        return Optional.ofNullable(switch (format) {
            case PDF -> textPdf.render(text, info);
            case DOCX -> textWord.render(text, info);
            case TXT -> TextPrinter.print(text, info.history()).getBytes(StandardCharsets.UTF_8);
            case HTML -> textHtml.render(text, info);
            case XML -> LawXml.write(text, info);
            default -> null;
        }).map(content -> new DocumentFile(name, format, content));
    }

    /** @return empty where comparisons do not go out as files of that kind */
    public Optional<DocumentFile> comparison(String name, Format format, Comparison comparison, ComparisonInfo info) {
        return Optional.ofNullable(switch (format) {
            case PDF -> comparisonPdf.render(comparison, info);
            case DOCX -> comparisonWord.render(comparison, info);
            default -> null;
        }).map(content -> new DocumentFile(name, format, content));
    }
}
