package org.kitei.document;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.kitei.text.JapaneseDate;
import org.kitei.text.Numerals;
import org.kitei.text.Paragraph;
import org.kitei.text.ProvisionId;
import org.kitei.text.RegulationText;
import org.kitei.text.SupplementaryProvision;

/**
 * A text with what was decided after it was signed filled in: days and numbers in its supplementary provisions. They are no
 * part of the text that is hashed.
 */
public final class Enacted {

    /** What stands in brackets behind 附則 until its text is promulgated: then the day and the number. */
    public static final String LABEL_LEFT_OPEN = "公布の日及び文書番号";

    private static final Pattern DAY_LEFT_OPEN = Pattern.compile("(が定める日)(から施行する。)");

    /**
     * How the edition that brought a provision was enacted.
     *
     * @param promulgatedOn  null where it was not promulgated here
     * @param documentNumber empty where it was not promulgated here
     */
    public record Facts(LocalDate effectiveDate, @Nullable LocalDate promulgatedOn, String documentNumber) {
    }

    private Enacted() {
    }

    /** @param facts of the provisions that are to be filled; the others stay as they are */
    public static RegulationText of(RegulationText text, Map<ProvisionId, Facts> facts) {
        return new RegulationText(text.title(), text.preamble(), text.main(),
                text.supplementary().stream().map(provision -> of(provision, facts.get(provision.id()))).toList(),
                text.appendedTables(), text.forms());
    }

    private static SupplementaryProvision of(SupplementaryProvision provision, @Nullable Facts facts) {
        return facts == null ? provision : new SupplementaryProvision(provision.id(), label(provision.label(), facts),
                provision.paragraphs().stream().map(paragraph -> of(paragraph, facts.effectiveDate())).toList(), provision.articles());
    }

    private static String label(String label, Facts facts) {
        return label.equals(LABEL_LEFT_OPEN) && facts.promulgatedOn() != null
                ? JapaneseDate.formatFullWidth(facts.promulgatedOn()) + "文書番号" + Numerals.fullWidth(facts.documentNumber()) : label;
    }

    private static Paragraph of(Paragraph paragraph, LocalDate effectiveDate) {
        var words = DAY_LEFT_OPEN.matcher(paragraph.text()).replaceFirst("$1（" + JapaneseDate.formatFullWidth(effectiveDate) + "）$2");
        return new Paragraph(paragraph.id(), paragraph.number(), paragraph.caption(), words, paragraph.tables(), paragraph.items());
    }
}
