package org.kitei.regulation.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import org.kitei.document.EditionInfo;
import org.kitei.document.Format;
import org.kitei.document.RegulationHtml;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.TypedId;
import org.kitei.regulation.EditionReading;
import org.kitei.regulation.EditionView;
import org.kitei.regulation.Publishing;
import org.kitei.regulation.RegulationReading;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A regulation in force for everybody, where the facility shows it: the text and its dates, and nothing of who decided it.
 * Whatever is not shown, for whichever reason, is not there.
 */
@Controller
class PublicText {

    /** How long others may keep it: a new edition is seen within the hour of its midnight. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Publishing publishing;
    private final RegulationReading regulations;
    private final EditionReading editions;
    private final FacilityDirectory facilities;
    private final RegulationHtml html;

    PublicText(Publishing publishing, RegulationReading regulations, EditionReading editions, FacilityDirectory facilities, RegulationHtml html) {
        this.publishing = publishing;
        this.regulations = regulations;
        this.editions = editions;
        this.facilities = facilities;
        this.html = html;
    }

    @GetMapping("/public/{facilityCode}/{regulation}")
    @AllowedTo(everyone = true)
    ResponseEntity<byte[]> read(@PathVariable String facilityCode, @PathVariable String regulation) {
        return publishing.open(facilityCode)
                .flatMap(facility -> FacilityContext.call(facility, null, () -> page(regulation)))
                .map(PublicText::shown)
                .orElseGet(() -> ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build());
    }

    private static ResponseEntity<byte[]> shown(byte[] page) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Format.HTML.mediaType()))
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .eTag(DigestUtils.md5DigestAsHex(page))
                .header("Content-Security-Policy", RegulationHtml.CONTENT_SECURITY_POLICY)
                .body(page);
    }

    private Optional<byte[]> page(String regulation) {
        try {
            return TypedId.of(regulation).map(id -> regulations.get(id, null).inForce()).map(this::page);
        } catch (NoSuchRecord unknown) {
            return Optional.empty();
        }
    }

    private byte[] page(EditionView edition) {
        var facility = facilities.current();
        return html.render(editions.enacted(edition.id()), new EditionInfo(facility.name(), edition.number(), "", edition.effectiveDate(),
                edition.found() ? null : facilities.dayOf(edition.promulgatedAt()), "", "", "", facility.sample()));
    }
}
