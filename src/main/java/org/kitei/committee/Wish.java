package org.kitei.committee;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What members of the committee ask to be changed at one place of the text.
 *
 * @param provisionId of the article; empty for the text as a whole
 * @param label       as a person reads it: 第5条の2（監査責任者）; empty for the text as a whole
 */
public record Wish(String provisionId, String label, List<Said> said) {

    /** @param member the name at that time */
    public record Said(String member, OpinionKind kind, String words) {
    }

    private static final Set<Resolution> BACK = Set.of(Resolution.AMEND, Resolution.SEND_BACK);
    private static final Set<OpinionKind> ASKING = Set.of(OpinionKind.AMEND, OpinionKind.SEND_BACK);

    /** The wishes of a round that gave the text back to the drafter; none of any other. */
    static List<Wish> of(Round round) {
        if (round.reportedAt().isEmpty() || round.resolution().filter(BACK::contains).isEmpty()) {
            return List.of();
        }
        var places = new LinkedHashMap<String, Wish>();
        round.seats().opinions().stream().filter(opinion -> ASKING.contains(opinion.kind())).forEach(opinion -> {
            var member = round.seats().of(opinion.personId()).map(RoundMember::name).orElse("");
            if (!opinion.reason().isEmpty()) {
                add(places, "", "", new Said(member, opinion.kind(), opinion.reason()));
            }
            opinion.comments().forEach(comment ->
                    add(places, comment.provisionId(), comment.label(), new Said(member, opinion.kind(), comment.words())));
        });
        return List.copyOf(places.values());
    }

    private static void add(Map<String, Wish> places, String provisionId, String label, Said said) {
        places.computeIfAbsent(provisionId, id -> new Wish(id, label, new ArrayList<>())).said().add(said);
    }
}
