package org.kitei.committee;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.kitei.facility.FacilityDirectory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Minutes (議事録) as the record has them, in Japanese, for the chair to mend and confirm. */
@Component
class MinutesDraft {

    private final MessageSource messages;
    private final FacilityDirectory facilities;

    MinutesDraft(MessageSource messages, FacilityDirectory facilities) {
        this.messages = messages;
        this.facilities = facilities;
    }

    String of(Round round) {
        var zone = facilities.zone();
        return List.of(
                        word("title", round.title(), round.number()),
                        held(round, zone),
                        members(round),
                        word("matter", round.title(), round.contentHash().substring(0, 16)),
                        opinions(round),
                        result(round))
                .stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private String held(Round round, ZoneId zone) {
        var deadline = day(round.deadline().orElseThrow().atZone(zone));
        return round.meetingAt()
                .map(at -> word("meeting", day(at), DateTimeFormatter.ofPattern("HH:mm").format(at), round.place(), round.agenda()))
                .orElseGet(() -> word("written", deadline));
    }

    private String members(Round round) {
        var tally = round.tally();
        var recused = names(round.members().stream().filter(RoundMember::recused).toList());
        var heard = names(round.entitled().stream()
                .filter(member -> member.wasPresent() || round.opinionOf(member.personId()).isPresent()).toList());
        return word("members", names(round.members().stream().filter(RoundMember::chairs).toList()), tally.members(), tally.present(), heard)
                + (recused.isEmpty() ? "" : "\n" + word("recused", recused, round.recusalReason()));
    }

    private String opinions(Round round) {
        return word("opinions") + "\n" + round.opinions().stream()
                .map(opinion -> line(round, opinion)).collect(Collectors.joining("\n"));
    }

    private String line(Round round, Opinion opinion) {
        var name = round.members().stream().filter(member -> member.personId().equals(opinion.personId()))
                .map(RoundMember::name).findFirst().orElseThrow();
        var comments = opinion.comments().stream()
                .map(comment -> "\n" + word("comment", comment.label(), comment.words())).collect(Collectors.joining());
        var kind = messages.getMessage("committee.opinion." + opinion.kind().value(), null, Locale.JAPANESE);
        return (opinion.reason().isBlank() ? word("opinion", name, kind) : word("opinion-reason", name, kind, opinion.reason()))
                + comments;
    }

    private String result(Round round) {
        var tally = round.tally();
        var resolution = round.resolution().orElseThrow();
        return word("result", messages.getMessage("committee.resolution." + resolution.value(), null, Locale.JAPANESE),
                tally.adopt(), tally.amend(), tally.sendBack(), tally.against(), tally.abstain())
                + reason("prolonged", round.prolongingReason()) + reason("tie", round.tieReason())
                + reason("closed", round.closingReason());
    }

    private String reason(String key, String given) {
        return given.isBlank() ? "" : "\n" + word(key, given);
    }

    private static String names(List<RoundMember> members) {
        return members.stream().map(RoundMember::name).collect(Collectors.joining("、"));
    }

    private static String day(TemporalAccessor day) {
        return DateTimeFormatter.ofPattern("uuuu年M月d日（E）", Locale.JAPANESE).format(day);
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage("committee.minutes." + key, arguments, Locale.JAPANESE);
    }
}
