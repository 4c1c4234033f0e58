package org.kitei.document;

import java.util.ArrayList;
import java.util.List;

import org.kitei.text.AppendedForm;
import org.kitei.text.AppendedTable;
import org.kitei.text.RegulationText;
import org.kitei.text.SupplementaryFacts;
import org.kitei.text.SupplementaryProvision;

/** Writes a text as law XML, part by part. */
final class LawXmlWriter {

    private final Markup xml = new Markup();
    private final LawXmlProvisions provisions = new LawXmlProvisions(xml);

    private LawXmlWriter() {
    }

    static byte[] write(RegulationText text, EditionInfo info) {
        return new LawXmlWriter().law(text, info);
    }

    private byte[] law(RegulationText text, EditionInfo info) {
        var number = LawNumber.of(text, info);
        var attributes = new ArrayList<>(List.of("Era", number.era(), "Year", String.valueOf(number.year()), "Num", String.valueOf(number.number())));
        if (info.promulgatedOn() != null) {
            attributes.addAll(List.of("PromulgateMonth", String.valueOf(info.promulgatedOn().getMonthValue()),
                    "PromulgateDay", String.valueOf(info.promulgatedOn().getDayOfMonth())));
        }
        attributes.addAll(List.of("LawType", "Misc", "Lang", "ja"));
        xml.open("Law", attributes.toArray(String[]::new)).text("\n")
                .words("LawNum", info.documentNumber().isEmpty() ? info.editionLabel() : info.documentNumber()).text("\n")
                .open("LawBody").text("\n").words("LawTitle", text.title()).text("\n");
        LawXmlContents.write(xml, text);
        preamble(text.preamble());
        provisions.main(text.main());
        text.supplementary().forEach(this::supplementary);
        text.appendedTables().forEach(this::table);
        text.forms().forEach(this::form);
        xml.close().text("\n");
        return xml.finish();
    }

    private void preamble(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        xml.open("Preamble").text("\n");
        for (int at = 0; at < lines.size(); at++) {
            xml.open("Paragraph", "Num", String.valueOf(at + 1)).words("ParagraphNum", "");
            provisions.sentences("ParagraphSentence", lines.get(at));
            xml.close().text("\n");
        }
        xml.close().text("\n");
    }

    private void supplementary(SupplementaryProvision provision) {
        if (SupplementaryFacts.of(provision).type() == SupplementaryFacts.Type.NEW) {
            xml.open("SupplProvision", "Type", "New");
        } else {
            xml.open("SupplProvision", "Type", "Amend", "AmendLawNum", provision.label());
        }
        xml.text("\n").words("SupplProvisionLabel", "附　則").text("\n");
        boolean alone = provision.paragraphs().size() == 1;
        provision.paragraphs().forEach(paragraph -> provisions.paragraph(paragraph, alone));
        provision.articles().forEach(provisions::article);
        if (provision.paragraphs().isEmpty() && provision.articles().isEmpty()) {
            provisions.nothing();
        }
        xml.close().text("\n");
    }

    private void table(AppendedTable table) {
        xml.open("AppdxTable").text("\n").words("AppdxTableTitle", table.label()).text("\n");
        related(table.caption());
        if (!table.rows().isEmpty()) {
            provisions.table(table.rows(), true);
        }
        xml.close().text("\n");
    }

    private void form(AppendedForm form) {
        xml.open("AppdxStyle").text("\n").words("AppdxStyleTitle", form.label()).text("\n");
        related(form.caption());
        if (!form.lines().isEmpty()) {
            xml.open("StyleStruct").open("Style").text("\n");
            form.lines().forEach(line -> xml.words("Sentence", line).text("\n"));
            xml.close().close().text("\n");
        }
        xml.close().text("\n");
    }

    private void related(String caption) {
        if (!caption.isEmpty()) {
            xml.words("RelatedArticleNum", "（" + caption + "）").text("\n");
        }
    }
}
