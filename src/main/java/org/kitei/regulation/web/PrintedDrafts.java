package org.kitei.regulation.web;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.kitei.document.Comparison;
import org.kitei.document.ComparisonInfo;
import org.kitei.document.DocumentFile;
import org.kitei.document.EditionInfo;
import org.kitei.document.Format;
import org.kitei.document.Printing;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.kitei.regulation.CaseReading;
import org.kitei.regulation.CaseView;
import org.kitei.text.ContentHash;
import org.kitei.text.RegulationText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a case asks people to decide, as files: the draft, and what it changes. In Japanese, whoever fetches them. */
@Component
class PrintedDrafts {

    private final Printing printing;
    private final CaseReading cases;
    private final FacilityDirectory facilities;
    private final MessageSource messages;

    PrintedDrafts(Printing printing, CaseReading cases, FacilityDirectory facilities, MessageSource messages) {
        this.printing = printing;
        this.cases = cases;
        this.facilities = facilities;
        this.messages = messages;
    }

    /** @throws NoSuchRecord where texts do not go out so */
    DocumentFile text(CaseView matter, String suffix) {
        var facility = facilities.current();
        var label = label(matter);
        var info = new EditionInfo(facility.name(), 1, label, null, null, "", "", matter.contentHash(), facility.sample(),
                cases.history(matter.id()));
        return Format.of(suffix).flatMap(format -> printing.text(matter.text().title() + " " + label, format, matter.text(), info))
                .orElseThrow(() -> new NoSuchRecord("document", suffix));
    }

    /** @throws NoSuchRecord where the case changes no text, or comparisons do not go out so */
    DocumentFile comparison(CaseView matter, boolean formerFirst, String suffix) {
        var table = matter.comparison().orElseThrow(() -> new NoSuchRecord("comparison", matter.number()));
        var facility = facilities.current();
        var title = matter.text().title();
        var comparison = new Comparison(table, title, word("regulation.draft.former"), label(matter), formerFirst);
        var info = new ComparisonInfo(facility.name(), matter.contentHash(), hash(matter.baseText()), day(matter), facility.sample());
        var name = word("regulation.compare.title", title) + " " + matter.number();
        return Format.of(suffix).flatMap(format -> printing.comparison(name, format, comparison, info))
                .orElseThrow(() -> new NoSuchRecord("document", suffix));
    }

    private static String hash(@Nullable RegulationText text) {
        return text == null ? "" : ContentHash.of(text);
    }

    private LocalDate day(CaseView matter) {
        return facilities.dayOf(matter.openedAt());
    }

    /** Such as 案（案件 2026-014）. */
    private String label(CaseView matter) {
        return word("regulation.draft.label", matter.number());
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.JAPANESE);
    }
}
