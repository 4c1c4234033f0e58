package org.kitei.regulation.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.kitei.document.SpreadsheetFile;
import org.kitei.facility.FacilityDirectory;
import org.kitei.regulation.EditionLabel;
import org.kitei.regulation.EditionView;
import org.kitei.regulation.RegulationView;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The editions of a regulation as a table that a spreadsheet opens. */
@Component
class EditionsList {

    private final EditionLabel labels;
    private final FacilityDirectory facilities;
    private final MessageSource messages;

    EditionsList(EditionLabel labels, FacilityDirectory facilities, MessageSource messages) {
        this.labels = labels;
        this.facilities = facilities;
        this.messages = messages;
    }

    ResponseEntity<byte[]> of(RegulationView regulation) {
        var name = ContentDisposition.attachment()
                .filename(regulation.title() + " " + word("regulation.editions") + ".csv", StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString()).body(csv(regulation));
    }

    private byte[] csv(RegulationView regulation) {
        var head = Stream.of("regulation.edition", "regulation.case.state", "regulation.case.effective", "regulation.decided",
                "regulation.promulgated", "regulation.document-number", "regulation.case.hash").map(key -> word(key)).toList();
        return SpreadsheetFile.of(Stream.concat(Stream.of(head), regulation.editions().stream().map(this::cells)).toList());
    }

    private List<String> cells(EditionView edition) {
        return List.of(labels.of(edition, Locale.JAPANESE), word("regulation.standing." + edition.standing()),
                Objects.toString(edition.effectiveDate(), ""), decided(edition),
                edition.found() ? "" : facilities.dayOf(edition.promulgatedAt()).toString(), Objects.toString(edition.documentNumber(), ""),
                edition.contentHash());
    }

    private String decided(EditionView edition) {
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
