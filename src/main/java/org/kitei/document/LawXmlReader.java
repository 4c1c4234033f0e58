package org.kitei.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kitei.text.AppendedForm;
import org.kitei.text.AppendedTable;
import org.kitei.text.Article;
import org.kitei.text.Division;
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
    private static final Pattern NAMED_WITH_ARTICLE = Pattern.compile("([^（(]+)[（(]([^（()）]*関係)[）)]");
    private static final Pattern NAME_OF_AN_APPENDIX = Pattern.compile("[付附]録|別[記図紙添]");
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
        return new ReadResult(text, findings.list(), imprint, findings.aside(), Map.of());
    }

    private void part(XmlNode part) {
        switch (part.name()) {
            case "LawTitle" -> {
                // read already
            }
            case "TOC" -> {
                findings.add(part, Finding.Kind.TABLE_OF_CONTENTS);
                contents(part);
            }
            case "EnactStatement" -> preamble.add(part.words());
            case "Preamble" -> part.children("Paragraph").forEach(paragraph -> preamble.add(provisions.paragraph(paragraph).text()));
            case "MainProvision" -> main(part);
            case "SupplProvision" -> supplementary(part);
            default -> appended(part);
        }
    }

    /** A line for each entry: its heading with the articles below it. */
    private void contents(XmlNode entry) {
        var inner = entry.children().stream().collect(Collectors.partitioningBy(child -> child.name().startsWith("TOC")));
        var words = entry.children().isEmpty() ? entry.words()
                : inner.get(false).stream().map(XmlNode::words).collect(Collectors.joining());
        if (!words.isBlank()) {
            findings.setAside(entry, Finding.Kind.TABLE_OF_CONTENTS, words.strip());
        }
        inner.get(true).forEach(this::contents);
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
        var paragraphs = new ArrayList<>(paragraphs(provision));
        var articles = new ArrayList<>(provision.children("Article").flatMap(provisions::articles).toList());
        provision.children("Chapter").forEach(chapter -> chapter(chapter, paragraphs, articles));
        if (provision.attribute("Extract").equals("true")) {
            findings.add(provision, Finding.Kind.EXTRACT);
            findings.setAside(provision, Finding.Kind.EXTRACT, "抄");
        }
        supplementary.add(new SupplementaryProvision(ProvisionId.next(), label, paragraphs, articles));
        provision.children().stream().filter(child -> child.name().startsWith("SupplProvisionAppdx")).forEach(this::appended);
    }

    /** Supplementary provisions have no chapters here: the heading stays as words where it stood. */
    private void chapter(XmlNode chapter, List<Paragraph> paragraphs, List<Article> articles) {
        findings.add(chapter, Finding.Kind.OUT_OF_PLACE);
        var heading = chapter.words("ChapterTitle");
        if (articles.isEmpty()) {
            paragraphs.add(new Paragraph(ProvisionId.next(), paragraphs.size() + 1, "", heading, List.of()));
        } else {
            var last = articles.remove(articles.size() - 1);
            articles.add(provisions.goingOn(last, heading));
        }
        articles.addAll(provisions.elements(chapter).stream().flatMap(LawXmlReader::articles).toList());
    }

    private static Stream<Article> articles(MainElement element) {
        return element instanceof Division division ? division.articles() : Stream.of((Article) element);
    }

    /** 別表 as a table; 様式, and whatever else is appended, as a form with its words. */
    private void appended(XmlNode part) {
        var named = NAME_OF_AN_APPENDIX.matcher(part.words("ArithFormulaNum")).lookingAt();
        var title = Stream.of(part.words(part.name() + "Title"), named ? part.words("ArithFormulaNum") : "", "付録")
                .filter(words -> !words.isBlank()).findFirst().orElseThrow();
        var related = LawXmlProvisionReader.unbracketed(part.words("RelatedArticleNum"));
        var whole = NAMED_WITH_ARTICLE.matcher(title);
        if (related.isEmpty() && whole.matches()) {
            title = whole.group(1);
            related = whole.group(2);
        }
        var head = Set.of(part.name() + "Title", "RelatedArticleNum", named ? "ArithFormulaNum" : "");
        var content = part.children().stream().filter(child -> !head.contains(child.name())).toList();
        if (TABLES.contains(part.name())) {
            var rows = content.stream().flatMap(child -> child.name().equals("TableStruct") ? provisions.rows(child) : beside(child)).toList();
            tables.add(new AppendedTable(ProvisionId.next(), title, related, rows));
        } else {
            if (!part.name().endsWith("Style")) {
                findings.add(part, Finding.Kind.OUT_OF_PLACE);
            }
            content.stream().filter(child -> child.holds("Fig") || child.holds("Pict")).forEach(child -> findings.add(child, Finding.Kind.OBJECT));
            forms.add(new AppendedForm(ProvisionId.next(), title, related, content.stream().flatMap(LawXmlProvisionReader::lines).toList()));
        }
    }

    private Stream<List<String>> beside(XmlNode part) {
        findings.add(part, Finding.Kind.OUT_OF_PLACE);
        return LawXmlProvisionReader.rowsOf(part);
    }
}
