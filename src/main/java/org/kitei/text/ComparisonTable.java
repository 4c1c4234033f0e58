package org.kitei.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 新旧対照表: what a new text changes in a former one, side by side. Unchanged articles are left out; inside a changed one
 * the unchanged paragraphs and items are （略）, runs of them joined; tables and supplementary provisions take part.
 *
 * @param rows in the order of the new text, a deleted provision where it stood
 * @param same whether the content of both is the same; without rows and yet not the same are texts in which only what
 *             has no words changed, such as where a cell ends
 */
public record ComparisonTable(List<Row> rows, boolean same) {

    public enum Change { CHANGED, NEW, DELETED }

    /**
     * One article, heading, supplementary provision, table or form.
     *
     * @param provision its identity: that of the new text, or the former's where it is deleted
     * @param label     第5条の2
     * @param lines     at least one
     */
    public record Row(ProvisionId provision, Change change, String label, List<Line> lines) {
    }

    /** What stands opposite each other in one line; an empty side is blank. */
    public record Line(Side next, Side former) {
    }

    /**
     * One side of a line.
     *
     * @param indent in letters: 0 for articles and paragraphs, 1 for items, 2 for their subitems
     * @param runs   together the words of the line, the number included
     */
    public record Side(int indent, List<Run> runs) {

        static final Side BLANK = new Side(0, List.of());

        public boolean blank() {
            return runs.isEmpty();
        }

        public String words() {
            return String.join("", runs.stream().map(Run::words).toList());
        }

        static Side of(int indent, String words, boolean marked) {
            return words.isEmpty() ? BLANK : new Side(indent, List.of(new Run(words, marked)));
        }
    }

    /** @param marked to be underlined: these words differ from the other side */
    public record Run(String words, boolean marked) {
    }

    public ComparisonTable {
        rows = List.copyOf(rows);
    }

    /**
     * Compares by identity, so that a renumbered article stands beside itself. Texts without a common identity are
     * recognised first, as {@link Identities#carryOver} does.
     */
    public static ComparisonTable between(RegulationText former, RegulationText next) {
        List<Passages> before = Passages.of(former);
        List<Passages> now = Passages.of(shareIdentities(before, Passages.of(next))
                ? next : Identities.carryOver(former, next));
        Places places = new Places(before, now);
        List<Row> rows = new ArrayList<>();
        for (Merge.Pair<Passages> pair : Merge.of(before, now, Passages::id)) {
            row(pair.former(), pair.next(), places).ifPresent(rows::add);
        }
        return new ComparisonTable(rows, rows.isEmpty() && CanonicalText.of(former).equals(CanonicalText.of(next)));
    }

    private static boolean shareIdentities(List<Passages> former, List<Passages> next) {
        Set<ProvisionId> ids = new HashSet<>(former.stream().map(Passages::id).toList());
        ids.remove(ProvisionId.TITLE);
        ids.remove(ProvisionId.PREAMBLE);
        return next.stream().anyMatch(passages -> ids.contains(passages.id()));
    }

    private static Optional<Row> row(@Nullable Passages former, @Nullable Passages next, Places places) {
        if (former != null && next != null) {
            if (places.alone(former, next)) {
                return Optional.of(new Row(next.id(), Change.CHANGED, next.label(),
                        new Opposites().moved(former, places.former(next.id()), next, places.next(next.id()))));
            }
            return former.sameAs(next) ? Optional.empty()
                    : Optional.of(new Row(next.id(), Change.CHANGED, next.label(), new Opposites().changed(former, next)));
        }
        if (next != null) {
            return Optional.of(new Row(next.id(), Change.NEW, next.label(), new Opposites().added(next)));
        }
        return former == null ? Optional.empty()
                : Optional.of(new Row(former.id(), Change.DELETED, former.label(), new Opposites().deleted(former)));
    }
}
