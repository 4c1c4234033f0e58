package org.kitei.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.kitei.text.Provision;
import org.kitei.text.Provisions;
import org.kitei.text.RegulationText;

/**
 * What can be found of a text in one piece: its title, an article with all it says, a table.
 *
 * @param anchor where it stands on the page
 */
record Line(boolean title, String anchor, String heading, String words) {

    static List<Line> of(RegulationText text) {
        var pieces = new LinkedHashMap<String, List<Provision>>();
        var within = "";
        for (var provision : Provisions.walk(text)) {
            if (provision.kind().heading()) {
                continue;
            }
            if (provision.article() != null) {
                within = provision.article().value();
            } else if (provision.kind() != Provision.Kind.PARAGRAPH && provision.kind() != Provision.Kind.ITEM) {
                within = provision.id().value();
            }
            pieces.computeIfAbsent(within, first -> new ArrayList<>()).add(provision);
        }
        return pieces.entrySet().stream().map(piece -> of(piece.getKey(), piece.getValue())).toList();
    }

    private static Line of(String anchor, List<Provision> piece) {
        var head = piece.get(0);
        if (head.kind() != Provision.Kind.ARTICLE) {
            return new Line(head.kind() == Provision.Kind.TITLE, anchor,
                    head.kind() == Provision.Kind.TITLE ? head.words() : head.label(), words(piece));
        }
        var caption = head.words().isEmpty() ? "" : "（" + head.words() + "）";
        return new Line(false, anchor, head.label() + caption, words(piece.subList(1, piece.size())));
    }

    private static String words(List<Provision> piece) {
        return String.join("\n", piece.stream().map(Provision::words).filter(words -> !words.isEmpty()).toList());
    }

    String folded() {
        return Folded.of(heading + "\n" + words).toString();
    }
}
