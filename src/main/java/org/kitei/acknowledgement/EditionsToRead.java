package org.kitei.acknowledgement;

import java.util.List;
import java.util.Locale;

import org.kitei.facility.CalendarWords;
import org.kitei.facility.FacilityDirectory;
import org.kitei.inbox.AlsoWaiting;
import org.springframework.stereotype.Component;

/** Editions that wait to be read by the person at work. */
@Component
class EditionsToRead implements AlsoWaiting {

    private final AcknowledgementReading acknowledgements;
    private final FacilityDirectory facilities;
    private final CalendarWords calendar;

    EditionsToRead(AcknowledgementReading acknowledgements, FacilityDirectory facilities, CalendarWords calendar) {
        this.acknowledgements = acknowledgements;
        this.facilities = facilities;
        this.calendar = calendar;
    }

    @Override
    public List<Line> ofPersonAtWork(Locale locale) {
        return acknowledgements.mine().stream().map(one -> new Line("acknowledgement.kind", one.title(),
                calendar.due(facilities.endOf(one.dueOn()), locale), one.dueOn().isBefore(facilities.today()),
                "/acknowledgements/" + one.editionId())).toList();
    }
}
