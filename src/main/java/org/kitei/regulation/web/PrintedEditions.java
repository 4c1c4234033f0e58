package org.kitei.regulation.web;

import java.time.LocalDate;
import java.util.Locale;

import org.kitei.document.Comparison;
import org.kitei.document.ComparisonInfo;
import org.kitei.document.DocumentFile;
import org.kitei.document.EditionInfo;
import org.kitei.document.Format;
import org.kitei.document.Printing;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.kitei.regulation.EditionLabel;
import org.kitei.regulation.EditionReading;
import org.kitei.regulation.EditionView;
import org.kitei.text.ComparisonTable;
import org.kitei.text.JapaneseDate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Editions and what changed between them, as files: in Japanese, whoever fetches them. */
@Component
class PrintedEditions {

    private final Printing printing;
    private final EditionReading editions;
    private final FacilityDirectory facilities;
    private final EditionLabel labels;
    private final MessageSource messages;

    PrintedEditions(Printing printing, EditionReading editions, FacilityDirectory facilities, EditionLabel labels, MessageSource messages) {
        this.printing = printing;
        this.editions = editions;
        this.facilities = facilities;
        this.labels = labels;
        this.messages = messages;
    }

    /** @throws NoSuchRecord where texts do not go out so */
    DocumentFile text(EditionView edition, String suffix) {
        var text = editions.enacted(edition.id());
        var name = text.title() + " " + labels.of(edition, Locale.JAPANESE);
        return Format.of(suffix).flatMap(format -> printing.text(name, format, text, info(edition)))
                .orElseThrow(() -> new NoSuchRecord("document", suffix));
    }

    /** @throws NoSuchRecord where comparisons do not go out so */
    DocumentFile comparison(EditionView former, EditionView next, boolean formerFirst, String suffix) {
        var facility = facilities.current();
        var text = editions.enacted(next.id());
        var title = text.title();
        var comparison = new Comparison(ComparisonTable.between(editions.enacted(former.id()), text), title, named(former), named(next), formerFirst);
        var info = new ComparisonInfo(facility.name(), next.contentHash(), former.contentHash(), madeOn(next), facility.sample());
        return Format.of(suffix).flatMap(format -> printing.comparison(word("regulation.compare.title", title), format, comparison, info))
                .orElseThrow(() -> new NoSuchRecord("document", suffix));
    }

    private EditionInfo info(EditionView edition) {
        var facility = facilities.current();
        return new EditionInfo(facility.name(), edition.number(), labels.of(edition, Locale.JAPANESE), edition.effectiveDate(),
                edition.found() ? null : madeOn(edition), edition.documentNumber() == null ? "" : edition.documentNumber(),
                decidedBy(edition), edition.contentHash(), facility.sample(), editions.history(edition.id()));
    }

    /** Such as 第3版（令和9年4月1日施行）. */
    private String named(EditionView edition) {
        return word("regulation.edition.in-force-from", labels.of(edition, Locale.JAPANESE), JapaneseDate.format(edition.effectiveDate()));
    }

    private LocalDate madeOn(EditionView edition) {
        return facilities.dayOf(edition.promulgatedAt());
    }

    /** Who decided it and, where a deputy did, for whom. */
    private String decidedBy(EditionView edition) {
        var decided = edition.decided();
        if (decided == null) {
            return word("regulation.found");
        }
        return decided.onBehalfOf() == null ? decided.by() : word("regulation.decision.on-behalf", decided.by(), decided.onBehalfOf());
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.JAPANESE);
    }
}
