package org.kitei.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Term;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who did something, in the roles they held that day, and for whom where it was a deputy. */
@Component
public class ActorWords {

    private final MessageSource messages;
    private final FacilityDirectory facilities;
    private final Appointments appointments;
    private final People people;

    ActorWords(MessageSource messages, FacilityDirectory facilities, Appointments appointments, People people) {
        this.messages = messages;
        this.facilities = facilities;
        this.appointments = appointments;
        this.people = people;
    }

    /** By the entries' sequence. A person is looked up once, however many the entries. */
    public Map<Long, String> of(List<Entry> entries, Locale locale) {
        var words = new LedgerWords(messages, locale, facilities.zone());
        var terms = new HashMap<UUID, List<Term>>();
        return entries.stream().collect(Collectors.toMap(Entry::sequence, entry -> who(entry, words, terms)));
    }

    private String who(Entry entry, LedgerWords words, Map<UUID, List<Term>> terms) {
        var actor = entry.actor();
        if (actor == null) {
            return words.actor("");
        }
        var held = roles(terms.computeIfAbsent(actor, appointments::of), day(entry, words.zone()), words);
        var who = held.isEmpty() ? entry.actorName() : words.word("ledger.who", entry.actorName(), entry.actorName(), held);
        var absent = entry.onBehalfOf();
        return absent == null ? who
                : words.word("ledger.deputy", who, who, people.find(absent).map(PersonRef::name).orElse(""));
    }

    private static LocalDate day(Entry entry, ZoneId zone) {
        return LocalDate.ofInstant(entry.at(), zone);
    }

    private static String roles(List<Term> terms, LocalDate day, LedgerWords words) {
        return terms.stream().filter(term -> term.inForceOn(day)).map(Term::role).distinct().sorted(Comparator.naturalOrder())
                .map(role -> words.word("role." + role, role.name()))
                .collect(Collectors.joining(words.word("ledger.and", ", ")));
    }
}
