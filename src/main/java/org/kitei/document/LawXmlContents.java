package org.kitei.document;

import java.util.List;

import org.kitei.text.Article;
import org.kitei.text.Division;
import org.kitei.text.MainElement;
import org.kitei.text.Numerals;
import org.kitei.text.RegulationText;

/** The table of contents of a law, as far as the schema has places for it: what stands out of its usual order is left out. */
final class LawXmlContents {

    private LawXmlContents() {
    }

    static void write(Markup xml, RegulationText text) {
        var highest = text.main().stream().filter(Division.class::isInstance).map(Division.class::cast)
                .filter(division -> division.kind().ordinal() <= Division.Kind.SECTION.ordinal()).toList();
        if (highest.isEmpty()) {
            return;
        }
        var kind = highest.get(highest.size() - 1).kind();
        xml.open("TOC").text("\n").words("TOCLabel", "目次").text("\n");
        entries(xml, kind, text.main());
        if (!text.supplementary().isEmpty()) {
            xml.open("TOCSupplProvision").words("SupplProvisionLabel", "附　則").close().text("\n");
        }
        xml.close().text("\n");
    }

    private static void entries(Markup xml, Division.Kind kind, List<MainElement> elements) {
        for (var element : elements) {
            if (element instanceof Division division && division.kind() == kind) {
                var name = LawXmlProvisions.name(kind);
                xml.open("TOC" + name, "Num", division.number().key()).words(name + "Title", LawXmlProvisions.title(division));
                var range = range(division);
                if (!range.isEmpty()) {
                    xml.words("ArticleRange", "（" + range + "）");
                }
                xml.text("\n");
                if (kind != Division.Kind.DIVISION) {
                    entries(xml, LawXmlProvisions.below(kind), division.contents());
                }
                xml.close().text("\n");
            }
        }
    }

    private static String range(Division division) {
        var numbers = division.contents().stream().filter(Article.class::isInstance).map(Article.class::cast)
                .map(article -> Numerals.fullWidth(article.number().with("第", "条"))).toList();
        return switch (numbers.size()) {
            case 0 -> "";
            case 1 -> numbers.get(0);
            case 2 -> numbers.get(0) + "・" + numbers.get(1);
            default -> numbers.get(0) + "―" + numbers.get(numbers.size() - 1);
        };
    }
}
