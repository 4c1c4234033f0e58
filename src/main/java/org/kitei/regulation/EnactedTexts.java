package org.kitei.regulation;

import java.util.HashMap;
import java.util.Map;

import org.kitei.document.Enacted;
import org.kitei.document.Enacted.Facts;
import org.kitei.facility.FacilityDirectory;
import org.kitei.text.ProvisionId;
import org.kitei.text.RegulationText;
import org.springframework.stereotype.Component;

/**
 * Fills into an edition's text what its decisions left open. A supplementary provision tells of the edition that brought it,
 * not of the one it stands in: the days and numbers are those of the first edition that has it.
 */
@Component
class EnactedTexts {

    private final Editions editions;
    private final Enactments enactments;
    private final RevisionCases cases;
    private final FacilityDirectory facilities;

    EnactedTexts(Editions editions, Enactments enactments, RevisionCases cases, FacilityDirectory facilities) {
        this.editions = editions;
        this.enactments = enactments;
        this.cases = cases;
        this.facilities = facilities;
    }

    RegulationText of(Edition edition) {
        var facts = new HashMap<ProvisionId, Facts>();
        for (var one : editions.findByRegulationIdOrderByNumber(edition.regulationId())) {
            if (one.number() > edition.number()) {
                break;
            }
            var itsOwn = facts(one);
            boolean anew = rewrites(one);
            for (var provision : one.draft().text().supplementary()) {
                if (anew && provision.label().isEmpty()) {
                    facts.put(provision.id(), itsOwn);
                } else {
                    facts.putIfAbsent(provision.id(), itsOwn);
                }
            }
        }
        return Enacted.of(edition.draft().text(), facts);
    }

    /** Whether the whole text was written anew: then its original provision is another's, whatever identity it has. */
    private boolean rewrites(Edition edition) {
        return edition.caseId().flatMap(cases::findById).filter(revision -> revision.kind() == CaseKind.REWRITE).isPresent();
    }

    private Facts facts(Edition edition) {
        var effectiveDate = enactments.ofEdition(edition.id()).orElseThrow().effectiveDate();
        return edition.documentNumber()
                .map(number -> new Facts(effectiveDate, facilities.dayOf(edition.promulgatedAt()), number))
                .orElseGet(() -> new Facts(effectiveDate, null, ""));
    }
}
