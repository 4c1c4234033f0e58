package org.kitei.document;

import java.time.LocalDate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.kitei.text.JapaneseDate;
import org.kitei.text.Paragraph;
import org.kitei.text.RegulationText;
import org.kitei.text.SupplementaryProvision;

/** A text with what its decision left open filled in. That is no part of the text that is hashed and signed. */
public final class Enacted {

    private static final Pattern LEFT_TO_THE_DECISION = Pattern.compile("(が定める日)(から施行する。)");

    private Enacted() {
    }

    /** With the day it comes into force behind the words that leave it to the decision; as it is where the day is not known. */
    public static RegulationText of(RegulationText text, @Nullable LocalDate effectiveDate) {
        if (effectiveDate == null) {
            return text;
        }
        return new RegulationText(text.title(), text.preamble(), text.main(),
                text.supplementary().stream().map(provision -> on(provision, effectiveDate)).toList(), text.appendedTables(), text.forms());
    }

    private static SupplementaryProvision on(SupplementaryProvision provision, LocalDate effectiveDate) {
        var day = "$1（" + JapaneseDate.formatFullWidth(effectiveDate) + "）$2";
        return new SupplementaryProvision(provision.id(), provision.label(), provision.paragraphs().stream()
                .map(paragraph -> new Paragraph(paragraph.id(), paragraph.number(), paragraph.caption(),
                        LEFT_TO_THE_DECISION.matcher(paragraph.text()).replaceFirst(day), paragraph.tables(), paragraph.items()))
                .toList(), provision.articles());
    }
}
