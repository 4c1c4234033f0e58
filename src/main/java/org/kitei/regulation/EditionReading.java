package org.kitei.regulation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.kitei.facility.NoSuchRecord;
import org.kitei.text.RegulationText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Single editions, for reading, without the rest of their regulation's history. */
@Service
@Transactional(readOnly = true)
public class EditionReading {

    private final Regulations regulations;
    private final Editions editions;
    private final Enactments enactments;
    private final EnactedTexts enacted;
    private final KeptHistory history;

    EditionReading(Regulations regulations, Editions editions, Enactments enactments, EnactedTexts enacted, KeptHistory history) {
        this.history = history;
        this.enacted = enacted;
        this.regulations = regulations;
        this.editions = editions;
        this.enactments = enactments;
    }

    /** @throws NoSuchRecord where the facility has no such edition */
    public EditionText get(UUID editionId) {
        return editions.findById(editionId).map(this::text).orElseThrow(() -> new NoSuchRecord("edition", editionId));
    }

    /**
     * The text with the days and numbers that its decisions left open, as it is shown and printed; what was signed is without them.
     *
     * @throws NoSuchRecord where the facility has no such edition
     */
    public RegulationText enacted(UUID editionId) {
        return editions.findById(editionId).map(enacted::of).orElseThrow(() -> new NoSuchRecord("edition", editionId));
    }

    /**
     * What the text was brought in with of earlier editions, line by line, to be printed behind it; outside its hash.
     *
     * @throws NoSuchRecord where the facility has no such edition
     */
    public List<String> history(UUID editionId) {
        return editions.findById(editionId).map(history::of).orElseThrow(() -> new NoSuchRecord("edition", editionId));
    }

    /** The edition before this one, of those found the one in force on its eve; empty for a regulation's first. */
    public Optional<EditionText> before(EditionText edition) {
        var former = editions.findByRegulationIdAndNumber(edition.regulationId(), edition.number() - 1);
        return former.filter(Edition::found).isEmpty() ? former.map(this::text)
                : inForce(edition.regulationId(), edition.effectiveDate().minusDays(1));
    }

    /** The text in force on the day; empty where there is none. */
    public Optional<EditionText> inForce(UUID regulationId, LocalDate day) {
        return enactments.inForceOn(regulationId, day).flatMap(Enactment::editionId).flatMap(editions::findById).map(this::text);
    }

    /** The edition in force on the day, by regulation; one without a text in force that day has none. */
    public Map<UUID, UUID> inForce(LocalDate day) {
        var inForce = new LinkedHashMap<UUID, UUID>();
        regulations.findAllByOrderByTitleAscIdAsc().forEach(regulation -> enactments.inForceOn(regulation.id(), day)
                .flatMap(Enactment::editionId).ifPresent(edition -> inForce.put(regulation.id(), edition)));
        return inForce;
    }

    /** The number of the edition in force on the day, by regulation. */
    public Map<UUID, Integer> numbersInForce(LocalDate day) {
        var numbers = new LinkedHashMap<UUID, Integer>();
        inForce(day).forEach((regulation, edition) -> numbers.put(regulation, editions.numberOf(edition)));
        return numbers;
    }

    private EditionText text(Edition edition) {
        var enactment = enactments.ofEdition(edition.id()).orElseThrow();
        return new EditionText(edition.id(), edition.regulationId(), edition.number(), enactment.effectiveDate(),
                edition.draft().contentHash(), edition.draft().text(), edition.draft().answers());
    }
}
