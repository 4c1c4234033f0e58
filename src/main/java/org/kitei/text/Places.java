package org.kitei.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the passages of two texts stand that moved from the one to the other. */
final class Places {

    private final Set<ProvisionId> moved;
    private final Map<ProvisionId, String> former;
    private final Map<ProvisionId, String> next;

    /** A heading moves rather than an article: articles are numbered through, whatever stands above them. */
    Places(List<Passages> former, List<Passages> next) {
        long article = next.size() + 1L;
        this.moved = Moves.of(former, next, Passages::id, passages -> passages.heading() ? 1 : article);
        this.former = behind(former);
        this.next = behind(next);
    }

    /** Whether the place differs and no number tells it. */
    boolean alone(Passages before, Passages now) {
        return moved.contains(now.id()) && (now.heading() || before.label().equals(now.label()));
    }

    String former(ProvisionId id) {
        return former.getOrDefault(id, "");
    }

    String next(ProvisionId id) {
        return next.getOrDefault(id, "");
    }

    /** What moved along with it would not tell where to. */
    private Map<ProvisionId, String> behind(List<Passages> all) {
        Map<ProvisionId, String> places = new HashMap<>();
        String last = "";
        for (Passages passages : all) {
            if (moved.contains(passages.id())) {
                places.put(passages.id(), "（" + last + "の次）");
            } else {
                last = passages.name();
            }
        }
        return places;
    }
}
