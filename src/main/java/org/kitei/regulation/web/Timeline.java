package org.kitei.regulation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.CalendarWords;
import org.kitei.ledger.ActorWords;
import org.kitei.ledger.Entry;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was done in a case, in words. Made here and not in the template, because a long case has hundreds of acts. */
@Component
class Timeline {

    /** What an act's detail is called in words, where its value is part of a message key. */
    private static final Map<String, String> WORDS = Map.of(
            "decision", "regulation.answer.", "opinion", "committee.opinion.", "resolution", "committee.resolution.");

    private final ActorWords actors;
    private final CalendarWords calendar;
    private final MessageSource messages;

    Timeline(ActorWords actors, CalendarWords calendar, MessageSource messages) {
        this.actors = actors;
        this.calendar = calendar;
        this.messages = messages;
    }

    /**
     * @param notes     what was said with it, in the order to be read
     * @param submitted the submission whose text it was signed on; null where it was signed on none
     */
    record Line(String who, String act, String when, List<String> notes, @Nullable UUID submitted) {
    }

    /** @param signed submissions by the hash of their text */
    List<Line> of(List<Entry> acts, Map<String, UUID> signed, Locale locale) {
        var who = actors.of(acts, locale);
        return acts.stream().map(act -> new Line(who.get(act.sequence()), word("act." + act.act(), locale),
                calendar.moment(act.at(), locale), notes(act.details(), locale),
                act.contentHash() == null ? null : signed.get(act.contentHash()))).toList();
    }

    private List<String> notes(Map<String, String> details, Locale locale) {
        var notes = new ArrayList<String>();
        for (var detail : List.of("decision", "opinion", "resolution")) {
            if (details.containsKey(detail)) {
                notes.add(word(WORDS.get(detail) + details.get(detail), locale));
            }
        }
        if (details.containsKey("effectiveDate")) {
            notes.add(word("regulation.timeline.effective", locale, calendar.day(LocalDate.parse(details.get("effectiveDate")), locale)));
        }
        for (var said : List.of("summary", "reason")) {
            if (details.containsKey(said)) {
                notes.add(details.get(said));
            }
        }
        return notes;
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
