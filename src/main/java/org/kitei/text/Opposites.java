package org.kitei.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kitei.text.ComparisonTable.Line;
import org.kitei.text.ComparisonTable.Side;
import org.kitei.text.Passages.Node;

/** Lays the lines of one row of a comparison opposite each other. */
final class Opposites {

    private static final String NEW = "（新設）";
    private static final String DELETED = "（削る）";
    private static final String OMITTED = "（略）";

    private final List<Line> lines = new ArrayList<>();

    List<Line> changed(Passages former, Passages next) {
        if (former.head().equals(next.head())) {
            both(Side.of(0, next.head(), false));
        } else {
            lines.add(WordChanges.between(former.head(), next.head()).line(0));
        }
        nodes(former.nodes(), next.nodes());
        return lines;
    }

    /** The same number at another place: what it stands behind tells where. */
    List<Line> moved(Passages former, String formerPlace, Passages next, String nextPlace) {
        if (next.heading() && former.sameAs(next)) {
            both(Side.of(0, next.nodes().get(0).line(), false));
        } else {
            changed(former, next);
        }
        lines.add(new Line(Side.of(0, nextPlace, true), Side.of(0, formerPlace, true)));
        return lines;
    }

    List<Line> added(Passages next) {
        alone(next, NEW, true);
        return lines;
    }

    List<Line> deleted(Passages former) {
        alone(former, DELETED, false);
        return lines;
    }

    private void nodes(List<Node> former, List<Node> next) {
        List<Node> same = new ArrayList<>();
        for (Merge.Pair<Node> pair : Merge.of(withoutMoved(former, next), next, Node::id)) {
            @Nullable Node before = pair.former();
            @Nullable Node now = pair.next();
            if (before != null && now != null && before.sameAs(now)) {
                same.add(now);
                continue;
            }
            omit(same);
            if (before == null && now != null) {
                alone(now, NEW, true);
            } else if (now == null && before != null) {
                alone(before, DELETED, false);
            } else if (before != null && now != null) {
                changed(before, now);
            }
        }
        omit(same);
    }

    /** What moved without another number is deleted here and new there, for nothing else would show it. */
    private static List<Node> withoutMoved(List<Node> former, List<Node> next) {
        Set<ProvisionId> moved = Moves.of(former, next, Node::id, node -> 1);
        Map<ProvisionId, String> marks = new HashMap<>();
        next.forEach(node -> marks.put(node.id(), node.mark()));
        return former.stream().map(node -> moved.contains(node.id()) && node.mark().equals(marks.get(node.id()))
                ? node.goneFromHere() : node).toList();
    }

    private void changed(Node former, Node next) {
        if (former.words().equals(next.words()) && former.mark().equals(next.mark())) {
            both(Side.of(next.indent(), mark(next) + OMITTED, false));
        } else if (former.words().equals(next.words())) {
            lines.add(new Line(
                    new WordChanges().run(next.mark(), true).run("　" + OMITTED, false).side(next.indent()),
                    new WordChanges().run(former.mark(), true).run("　" + OMITTED, false).side(former.indent())));
        } else {
            lines.add(WordChanges.between(former, next).line(next.indent()));
        }
        nodes(former.below(), next.below());
    }

    /** 第３条 stands alone; what follows it is joined: ２～５　（略）. */
    private void omit(List<Node> same) {
        int from = 0;
        while (from < same.size()) {
            boolean article = same.get(from).mark().startsWith("第");
            int to = article ? from + 1 : same.size();
            Node first = same.get(from);
            Node last = same.get(to - 1);
            String mark = to - from == 1 || first.mark().isEmpty() ? mark(first) : first.mark() + "～" + last.mark() + "　";
            both(Side.of(first.indent(), mark + OMITTED, false));
            from = to;
        }
        same.clear();
    }

    private void alone(Passages passages, String opposite, boolean added) {
        int from = lines.size();
        if (!passages.head().isEmpty()) {
            opposite(Side.of(0, passages.head(), true), Side.BLANK, added);
        }
        passages.nodes().forEach(node -> alone(node, added));
        sayOpposite(from, 0, opposite, added);
    }

    private void alone(Node node, String opposite, boolean added) {
        int from = lines.size();
        alone(node, added);
        sayOpposite(from, node.indent(), opposite, added);
    }

    private void alone(Node node, boolean added) {
        opposite(Side.of(node.indent(), node.line(), true), Side.BLANK, added);
        node.below().forEach(below -> alone(below, added));
    }

    private void sayOpposite(int at, int indent, String words, boolean added) {
        if (at < lines.size()) {
            Side side = Side.of(indent, words, false);
            lines.set(at, added ? new Line(lines.get(at).next(), side) : new Line(side, lines.get(at).former()));
        }
    }

    private void opposite(Side side, Side other, boolean added) {
        lines.add(added ? new Line(side, other) : new Line(other, side));
    }

    private void both(Side side) {
        if (!side.blank()) {
            lines.add(new Line(side, side));
        }
    }

    private static String mark(Node node) {
        return node.mark().isEmpty() ? "" : node.mark() + "　";
    }
}
