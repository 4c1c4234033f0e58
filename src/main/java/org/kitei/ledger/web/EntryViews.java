package org.kitei.ledger.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.kitei.facility.FacilityDirectory;
import org.kitei.ledger.ActorWords;
import org.kitei.ledger.Entry;
import org.kitei.ledger.LedgerWords;
import org.kitei.ledger.SubjectNaming;

/** Puts entries into words: who in which role that day, what, to which record. */
@Component
class EntryViews {

    /** The details a person understands, in the order they are told; the others are for the verification. */
    private static final List<String> TOLD = List.of(
            "meaning", "role", "deputyName", "outcome", "decision", "opinion", "resolution", "verdict", "origin",
            "dueOn", "effectiveDate", "from", "until", "reason",
            "changed.name", "changed.shortName", "changed.departments", "changed.systems", "changed.auditsPerYear",
            "changed.checkIntervalMonths", "changed.trainingsPerYear", "changed.reviewIntervalMonths", "changed.auditor",
            "changed.passwordComposition", "changed.closedWeekdays", "changed.closedOnNationalHolidays", "changed.closedPeriods",
            "changed.nationalHolidays");

    private final MessageSource messages;
    private final FacilityDirectory facilities;
    private final ActorWords actors;
    private final Map<String, SubjectNaming> namings;

    EntryViews(MessageSource messages, FacilityDirectory facilities, ActorWords actors, List<SubjectNaming> namings) {
        this.messages = messages;
        this.facilities = facilities;
        this.actors = actors;
        this.namings = namings.stream().collect(Collectors.toMap(SubjectNaming::type, Function.identity()));
    }

    LedgerWords words(Locale locale) {
        return new LedgerWords(messages, locale, facilities.zone());
    }

    List<EntryView> of(List<Entry> entries, Locale locale) {
        var words = words(locale);
        var who = actors.of(entries, locale);
        return entries.stream().map(entry -> view(entry, words, who.get(entry.sequence()))).toList();
    }

    private EntryView view(Entry entry, LedgerWords words, String who) {
        var named = Optional.ofNullable(namings.get(entry.subject().type()))
                .flatMap(naming -> naming.name(entry.subject().id()));
        return new EntryView(entry.sequence(), words.moment(entry.at()), who, words.act(entry.act()),
                entry.subject(), words.kind(entry.subject()),
                named.map(SubjectNaming.Named::name).orElseGet(() -> nameAmong(entry.details())),
                named.map(SubjectNaming.Named::address).orElse(null), facts(entry, words));
    }

    private static String nameAmong(Map<String, String> details) {
        return Stream.of("title", "name").map(details::get).filter(Objects::nonNull).findFirst().orElse("");
    }

    private static List<EntryView.Fact> facts(Entry entry, LedgerWords words) {
        return TOLD.stream().filter(entry.details()::containsKey)
                .map(key -> new EntryView.Fact(words.word("ledger.detail." + key, key),
                        value(key, entry.details().get(key), words)))
                .toList();
    }

    private static String value(String key, String value, LedgerWords words) {
        if (key.equals("role")) {
            return words.word("role." + value, value);
        }
        try {
            if (value.endsWith("Z")) {
                return words.moment(Instant.parse(value));
            }
            return DateTimeFormatter.ofPattern(words.word("ledger.day", "uuuu-MM-dd"), words.locale())
                    .format(LocalDate.parse(value));
        } catch (DateTimeParseException notADay) {
            return words.word("ledger.value." + value, value);
        }
    }
}
