package org.kitei.regulation.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
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
        var bytes = new ByteArrayOutputStream();
        try (var writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8); var csv = new CSVPrinter(writer, CSVFormat.EXCEL)) {
            // Excel takes a file without this mark for another encoding
            writer.write('\uFEFF');
            csv.printRecord(Stream.of("regulation.edition", "regulation.case.state", "regulation.case.effective", "regulation.decided",
                    "regulation.promulgated", "regulation.document-number", "regulation.case.hash").map(this::word));
            for (var edition : regulation.editions()) {
                csv.printRecord(harmless(labels.of(edition, Locale.JAPANESE)), word("regulation.standing." + edition.standing()),
                        edition.effectiveDate(), harmless(decided(edition)), edition.found() ? "" : facilities.dayOf(edition.promulgatedAt()),
                        edition.documentNumber(), edition.contentHash());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A spreadsheet would reckon what begins like a formula. */
    private static String harmless(String words) {
        return words.isEmpty() || "=+-@".indexOf(words.charAt(0)) < 0 ? words : "'" + words;
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
