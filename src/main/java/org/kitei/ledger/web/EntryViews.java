package org.kitei.ledger.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
import org.kitei.ledger.Entry;
import org.kitei.ledger.LedgerWords;
import org.kitei.ledger.SubjectNaming;

/** Puts entries into words: who in which role that day, what, to which record. */
@Component
class EntryViews {

    /** The details a person understands, in the order they are told; the others are for the verification. */
    private static final List<String> TOLD = List.of(
            "meaning", "role", "deputyName", "outcome", "decision", "opinion", "resolution", "effectiveDate", "from", "until", "reason",
            "changed.name", "changed.shortName", "changed.departments", "changed.systems", "changed.auditsPerYear",
            "changed.checkIntervalMonths", "changed.trainingsPerYear", "changed.reviewIntervalMonths", "changed.auditor",
            "changed.passwordComposition", "changed.closedWeekdays", "changed.closedOnNationalHolidays", "changed.closedPeriods",
            "changed.nationalHolidays");

    private final MessageSource messages;
    private final FacilityDirectory facilities;
    private final Appointments appointments;
    private final People people;
    private final Map<String, SubjectNaming> namings;

    EntryViews(MessageSource messages, FacilityDirectory facilities, Appointments appointments, People people,
            List<SubjectNaming> namings) {
        this.messages = messages;
        this.facilities = facilities;
        this.appointments = appointments;
        this.people = people;
        this.namings = namings.stream().collect(Collectors.toMap(SubjectNaming::type, Function.identity()));
    }

    LedgerWords words(Locale locale) {
        return new LedgerWords(messages, locale, facilities.zone());
    }

    List<EntryView> of(List<Entry> entries, Locale locale) {
        var words = words(locale);
        var roles = new HashMap<List<Object>, String>();
        return entries.stream().map(entry -> view(entry, words, roles)).toList();
    }

    private EntryView view(Entry entry, LedgerWords words, Map<List<Object>, String> roles) {
        var named = Optional.ofNullable(namings.get(entry.subject().type()))
                .flatMap(naming -> naming.name(entry.subject().id()));
        return new EntryView(entry.sequence(), words.moment(entry.at()), who(entry, words, roles), words.act(entry.act()),
                entry.subject(), words.kind(entry.subject()),
                named.map(SubjectNaming.Named::name).orElseGet(() -> nameAmong(entry.details())),
                named.map(SubjectNaming.Named::address).orElse(null), facts(entry, words));
    }

    private static String nameAmong(Map<String, String> details) {
        return Stream.of("title", "name").map(details::get).filter(Objects::nonNull).findFirst().orElse("");
    }

    private String who(Entry entry, LedgerWords words, Map<List<Object>, String> roles) {
        var actor = entry.actor();
        if (actor == null) {
            return words.actor("");
        }
        var day = LocalDate.ofInstant(entry.at(), words.zone());
        var held = roles.computeIfAbsent(List.of(actor, day), key -> roles(actor, day, words));
        var who = held.isEmpty() ? entry.actorName() : words.word("ledger.who", entry.actorName(), entry.actorName(), held);
        var absent = entry.onBehalfOf();
        return absent == null ? who
                : words.word("ledger.deputy", who, who, people.find(absent).map(PersonRef::name).orElse(""));
    }

    private String roles(UUID person, LocalDate day, LedgerWords words) {
        return appointments.rolesOf(person, day).stream().sorted(Comparator.naturalOrder())
                .map(role -> words.word("role." + role, role.name()))
                .collect(Collectors.joining(words.word("ledger.and", ", ")));
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
