package org.kitei.regulation;

import java.time.LocalDate;
import java.util.List;

import org.kitei.facility.CalendarDate;
import org.kitei.facility.CalendarDates;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The days from which texts are in force, or regulations abolished, in everybody's calendar. */
@Component
@Transactional(readOnly = true)
class EffectiveDates implements CalendarDates {

    private static final int MOST = 300;

    private final Enactments enactments;
    private final Regulations regulations;

    EffectiveDates(Enactments enactments, Regulations regulations) {
        this.enactments = enactments;
        this.regulations = regulations;
    }

    @Override
    public List<CalendarDate> between(LocalDate first, LocalDate last) {
        return enactments.standingBetween(first, last, Limit.of(MOST)).stream()
                .map(enactment -> new CalendarDate(enactment.effectiveDate(),
                        enactment.editionId().isPresent() ? "regulation.date.in-force" : "regulation.date.abolished",
                        regulations.findById(enactment.regulationId()).orElseThrow().title(), "/regulations/" + enactment.regulationId()))
                .toList();
    }
}
