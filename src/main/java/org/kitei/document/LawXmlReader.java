package org.kitei.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.kitei.text.AppendedForm;
import org.kitei.text.AppendedTable;
import org.kitei.text.Article;
import org.kitei.text.Finding;
import org.kitei.text.Imprint;
import org.kitei.text.MainElement;
import org.kitei.text.Numeral;
import org.kitei.text.Paragraph;
import org.kitei.text.ProvisionId;
import org.kitei.text.ReadResult;
import org.kitei.text.RegulationText;
import org.kitei.text.SupplementaryProvision;
import org.kitei.text.UnusableText;
import org.kitei.text.UnusableText.Reason;

/** Reads a law, part by part. */
final class LawXmlReader {

    private static final Pattern SUPPLEMENTARY = Pattern.compile("^[\\s　]*附[\\s　]*則[\\s　]*");
    private static final Set<String> TABLES = Set.of("AppdxTable", "SupplProvisionAppdxTable");

    private final LawXmlFindings findings = new LawXmlFindings();
    private final LawXmlProvisionReader provisions = new LawXmlProvisionReader(findings);
    private final List<String> preamble = new ArrayList<>();
    private final List<MainElement> main = new ArrayList<>();
    private final List<SupplementaryProvision> supplementary = new ArrayList<>();
    private final List<AppendedTable> tables = new ArrayList<>();
    private final List<AppendedForm> forms = new ArrayList<>();

    private LawXmlReader() {
    }

    static ReadResult read(XmlNode law) throws UnusableText {
        var body = law.children("LawBody").findFirst().orElseThrow(() -> new UnusableText(Reason.NOT_A_LAW));
        if (!law.name().equals("Law") || body.children("MainProvision").findFirst().isEmpty()) {
            throw new UnusableText(Reason.NOT_A_LAW);
        }
        try {
            return new LawXmlReader().law(law, body);
        } catch (IllegalArgumentException outOfOrder) {
            throw new UnusableText(Reason.BROKEN, outOfOrder);
        }
    }

    private ReadResult law(XmlNode law, XmlNode body) {
        findings.ruby(body);
        body.children().forEach(this::part);
        var text = new RegulationText(body.words("LawTitle"), preamble, main, supplementary, tables, forms);
        var imprint = new Imprint("", law.words("LawNum").strip(), LawNumber.day(law), null, List.of(), List.of());
        return new ReadResult(text, findings.list(), imprint);
    }

    private void part(XmlNode part) {
        switch (part.name()) {
            case "LawTitle" -> {
                // read already
            }
            case "TOC" -> findings.add(part, Finding.Kind.TABLE_OF_CONTENTS);
            case "EnactStatement" -> preamble.add(part.words());
            case "Preamble" -> part.children("Paragraph").forEach(paragraph -> preamble.add(provisions.paragraph(paragraph).text()));
            case "MainProvision" -> main(part);
            case "SupplProvision" -> supplementary(part);
            default -> appended(part);
        }
    }

    private void main(XmlNode provision) {
        var paragraphs = paragraphs(provision);
        if (!paragraphs.isEmpty()) {
            findings.add(provision, Finding.Kind.ARTICLE_ASSUMED);
            main.add(new Article(ProvisionId.next(), Numeral.of(1), "", paragraphs));
        }
        main.addAll(provisions.elements(provision));
    }

    private List<Paragraph> paragraphs(XmlNode within) {
        return within.children("Paragraph").filter(paragraph -> !paragraph.hidden()).map(provisions::paragraph).toList();
    }

    private void supplementary(XmlNode provision) {
        var label = provision.attribute("AmendLawNum");
        if (label.isEmpty()) {
            label = LawXmlProvisionReader.unbracketed(SUPPLEMENTARY.matcher(provision.words("SupplProvisionLabel")).replaceFirst(""));
        }
        var articles = Stream.concat(provision.children("Article").flatMap(provisions::articles),
                provision.children("Chapter").flatMap(chapter -> chapter.children("Article").flatMap(provisions::articles))).toList();
        provision.children("Chapter").forEach(chapter -> findings.add(chapter, Finding.Kind.OUT_OF_PLACE));
        supplementary.add(new SupplementaryProvision(ProvisionId.next(), label, paragraphs(provision), articles));
        provision.children().stream().filter(child -> child.name().startsWith("SupplProvisionAppdx")).forEach(this::appended);
    }

    /** 別表 as a table; 様式, and whatever else is appended, as a form with its words. */
    private void appended(XmlNode part) {
        var title = part.words(part.name() + "Title");
        var related = LawXmlProvisionReader.unbracketed(part.words("RelatedArticleNum"));
        if (TABLES.contains(part.name()) && part.holds("Table")) {
            var rows = part.children("TableStruct").flatMap(provisions::rows).toList();
            tables.add(new AppendedTable(ProvisionId.next(), title, related, rows));
            part.children().stream().filter(child -> Set.of("Item", "Remarks").contains(child.name())).forEach(rest -> {
                findings.add(rest, Finding.Kind.OUT_OF_PLACE);
                forms.add(new AppendedForm(ProvisionId.next(), title, "", lines(rest)));
            });
        } else if (TABLES.contains(part.name()) && part.children("Item").findFirst().isEmpty() && part.children("Remarks").findFirst().isEmpty()) {
            tables.add(new AppendedTable(ProvisionId.next(), title, related, List.of()));
        } else {
            if (!part.name().endsWith("Style")) {
                findings.add(part, Finding.Kind.OUT_OF_PLACE);
            }
            var head = Set.of(part.name() + "Title", "RelatedArticleNum");
            forms.add(new AppendedForm(ProvisionId.next(), title, related,
                    part.children().stream().filter(child -> !head.contains(child.name())).flatMap(child -> lines(child).stream()).toList()));
        }
    }

    /** A line for each innermost element. */
    private List<String> lines(XmlNode part) {
        if (part.holds("Fig") || part.holds("Pict")) {
            findings.add(part, Finding.Kind.OBJECT);
        }
        var children = part.children();
        return children.isEmpty() || part.name().equals("Sentence") ? List.of(part.words())
                : children.stream().flatMap(child -> lines(child).stream()).toList();
    }
}
