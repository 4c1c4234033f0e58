package org.kitei.committee;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return round.sitting().meetingAt()
                .map(at -> word("meeting", day(at), DateTimeFormatter.ofPattern("HH:mm").format(at),
                        round.sitting().place(), round.sitting().agenda()))
                .orElseGet(() -> word("written", deadline));
    }

    private String members(Round round) {
        var seats = round.seats();
        var tally = seats.tally();
        var heard = names(seats.entitled(), member -> member.wasPresent() || seats.heard(member));
        var missing = names(seats.entitled(), member -> !member.wasPresent() && !seats.heard(member));
        return word("members", president(seats), tally.members(), tally.present(), heard.isEmpty() ? word("nobody") : heard)
                + line(round.sitting().meetingAt().isPresent() ? "absent" : "unheard", missing)
                + line("recused", names(round.seats().members(), RoundMember::recused), round.sitting().recusalReason())
                + line("left", names(round.seats().members(), member -> member.leftOn().isPresent()));
    }

    private String president(Seats seats) {
        return seats.president().or(seats::chair)
                .map(member -> word("president", member.name(), messages.getMessage("role." + member.role(), null, Locale.JAPANESE)))
                .orElseGet(() -> word("nobody"));
    }

    private String line(String key, String names, Object... more) {
        return names.isEmpty() ? "" : "\n" + word(key, Stream.concat(Stream.of(names), Stream.of(more)).toArray());
    }

    private String opinions(Round round) {
        return word("opinions") + "\n" + (round.seats().opinions().isEmpty() ? word("nobody") : round.seats().opinions().stream()
                .map(opinion -> line(round, opinion)).collect(Collectors.joining("\n")));
    }

    private String line(Round round, Opinion opinion) {
        var name = round.seats().of(opinion.personId()).map(RoundMember::name).orElseThrow();
        var comments = opinion.comments().stream()
                .map(comment -> "\n" + word("comment", comment.label(), comment.words())).collect(Collectors.joining());
        var kind = messages.getMessage("committee.opinion." + opinion.kind().value(), null, Locale.JAPANESE);
        return (opinion.reason().isBlank() ? word("opinion", name, kind) : word("opinion-reason", name, kind, opinion.reason()))
                + comments;
    }

    private String result(Round round) {
        var tally = round.seats().tally();
        var resolution = round.resolution().orElseThrow();
        return word("result", messages.getMessage("committee.resolution." + resolution.value(), null, Locale.JAPANESE),
                tally.adopt(), tally.amend(), tally.sendBack(), tally.against(), tally.abstain())
                + "\n" + (round.rule().number() == 0 ? word("rule-standard") : word("rule", round.rule().number()))
                + round.rulings().all().stream().map(ruling -> "\n" + ruled(ruling)).collect(Collectors.joining());
    }

    private String ruled(Ruling ruling) {
        var until = ruling.until() == null ? "" : day(ruling.until());
        var who = ruling.by().isEmpty() ? messages.getMessage("role." + ruling.role(), null, Locale.JAPANESE)
                : word("president", ruling.by(), messages.getMessage("role." + ruling.role(), null, Locale.JAPANESE));
        return switch (ruling.kind()) {
            case PROLONGED -> until.isEmpty() ? word("prolonged", who, ruling.reason()) : word("prolonged-until", who, until, ruling.reason());
            case TIE_BROKEN -> word("tie", who, ruling.reason());
            case CLOSED -> word("closed", who, ruling.reason());
        };
    }

    private static String names(List<RoundMember> members, Predicate<RoundMember> those) {
        return members.stream().filter(those).map(RoundMember::name).collect(Collectors.joining("、"));
    }

    private static String day(TemporalAccessor day) {
        return DateTimeFormatter.ofPattern("uuuu年M月d日（E）", Locale.JAPANESE).format(day);
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage("committee.minutes." + key, arguments, Locale.JAPANESE);
    }
}
