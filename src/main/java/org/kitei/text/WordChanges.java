package org.kitei.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import org.kitei.text.ComparisonTable.Line;
import org.kitei.text.ComparisonTable.Run;
import org.kitei.text.ComparisonTable.Side;

/** The words that differ between two lines, found letter by letter. */
final class WordChanges {

    /** Both sides of what is equal, or of what is exchanged. */
    private record Segment(boolean equal, String former, String next) {
    }

    /** A few equal letters between changed ones are chance, and read better underlined. */
    private static final int CHANCE = 2;

    /** Where less than this is equal, the line was written anew. */
    private static final double SCATTERED = 0.3;
    private static final long COMPARISONS = 4_000_000;

    private final List<Run> runs = new ArrayList<>();

    /** Both sides of a line that differs. */
    record Sides(List<Run> next, List<Run> former) {

        Line line(int indent) {
            return new Line(new Side(indent, next), new Side(indent, former));
        }
    }

    static Sides between(String former, String next) {
        WordChanges before = new WordChanges();
        WordChanges now = new WordChanges();
        for (Segment segment : segments(former, next)) {
            before.run(segment.former, !segment.equal);
            now.run(segment.next, !segment.equal);
        }
        return new Sides(now.runs, before.runs);
    }

    /** Adds words; joined with the ones before where both are marked or both are not. */
    WordChanges run(String words, boolean marked) {
        int last = runs.size() - 1;
        if (!words.isEmpty() && last >= 0 && runs.get(last).marked() == marked) {
            runs.set(last, new Run(runs.get(last).words() + words, marked));
        } else if (!words.isEmpty()) {
            runs.add(new Run(words, marked));
        }
        return this;
    }

    Side side(int indent) {
        return new Side(indent, List.copyOf(runs));
    }

    private static List<Segment> segments(String former, String next) {
        if ((long) former.length() * next.length() > COMPARISONS) {
            return List.of(new Segment(false, former, next));
        }
        List<String> before = letters(former);
        List<String> now = letters(next);
        List<Segment> segments = new ArrayList<>();
        int equal = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, now, true).getDeltas()) {
            boolean same = delta.getType() == DeltaType.EQUAL;
            Segment segment = new Segment(same, String.join("", delta.getSource().getLines()),
                    String.join("", delta.getTarget().getLines()));
            segments.add(segment);
            equal += same ? delta.getSource().size() : 0;
        }
        boolean anew = equal < SCATTERED * Math.max(before.size(), now.size()) && Math.min(before.size(), now.size()) > 10;
        return anew ? List.of(new Segment(false, former, next)) : withoutChance(segments);
    }

    private static List<Segment> withoutChance(List<Segment> segments) {
        List<Segment> kept = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean between = i > 0 && i < segments.size() - 1;
            boolean chance = segment.equal && between && segment.next.length() <= CHANCE;
            kept.add(chance ? new Segment(false, segment.former, segment.next) : segment);
        }
        return kept;
    }

    private static List<String> letters(String words) {
        return words.codePoints().mapToObj(Character::toString).toList();
    }
}
