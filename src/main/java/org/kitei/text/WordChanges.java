package org.kitei.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.kitei.text.ComparisonTable.Line;
import org.kitei.text.ComparisonTable.Run;
import org.kitei.text.ComparisonTable.Side;

/** The words that differ between two lines: numbers and words of one script are changed as a whole, sentences written anew too. */
final class WordChanges {

    /** Both sides of what is equal, or of what is exchanged. */
    private record Segment(boolean equal, String former, String next) {
    }

    /** A few equal letters between changed ones are chance, and read better underlined. */
    private static final int CHANCE = 2;

    private static final int CHANCE_OF_PARTICLES = 3;

    /** Where less than this is equal, the sentence was written anew; so it was where many changes leave less than most of it. */
    private static final double SCATTERED = 0.3;
    private static final int CONFETTI = 4;
    private static final double MOSTLY = 0.6;
    private static final int SHORT = 10;
    private static final long COMPARISONS = 4_000_000;

    private final List<Run> runs = new ArrayList<>();

    /** Both sides of a line that differs. */
    record Sides(List<Run> next, List<Run> former) {

        Line line(int indent) {
            return new Line(new Side(indent, next), new Side(indent, former));
        }
    }

    static Sides between(String former, String next) {
        return between(new WordChanges(), former, new WordChanges(), next);
    }

    /** A number before the words is changed as a whole, or not at all. */
    static Sides between(Passages.Node former, Passages.Node next) {
        boolean renumbered = !former.mark().equals(next.mark());
        return between(numbered(former, renumbered), former.words(), numbered(next, renumbered), next.words());
    }

    private static WordChanges numbered(Passages.Node node, boolean marked) {
        WordChanges changes = new WordChanges().run(node.mark(), marked);
        return node.mark().isEmpty() || node.words().isEmpty() ? changes : changes.run("　", false);
    }

    private static Sides between(WordChanges before, String former, WordChanges now, String next) {
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
        List<String> before = Tokens.of(former);
        List<String> now = Tokens.of(next);
        List<Segment> segments = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, now, true).getDeltas()) {
            boolean same = delta.getType() == DeltaType.EQUAL;
            segments.add(new Segment(same, String.join("", delta.getSource().getLines()), String.join("", delta.getTarget().getLines())));
        }
        return new Sentences(former, next).written(withoutChance(segments));
    }

    private static List<Segment> withoutChance(List<Segment> segments) {
        List<Segment> kept = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean between = i > 0 && i < segments.size() - 1;
            kept.add(segment.equal && between && chance(segment.next) ? new Segment(false, segment.former, segment.next) : segment);
        }
        return kept;
    }

    private static boolean chance(String equal) {
        return equal.indexOf('、') < 0 && equal.indexOf('。') < 0 && (equal.length() <= CHANCE
                || equal.length() <= CHANCE_OF_PARTICLES && equal.chars().allMatch(c -> c >= 'ぁ' && c <= 'ん'));
    }

    /** Decides sentence by sentence whether it was changed here and there or written anew. */
    private static final class Sentences {

        private final int[] former;
        private final int[] next;
        private final String[] words;

        private Sentences(String former, String next) {
            this.former = ends(former);
            this.next = ends(next);
            this.words = new String[] {former, next};
        }

        private static int[] ends(String words) {
            return IntStream.concat(IntStream.range(0, words.length()).filter(i -> words.charAt(i) == '。').map(i -> i + 1),
                    IntStream.of(words.length())).distinct().toArray();
        }

        private List<Segment> written(List<Segment> segments) {
            List<Segment> split = split(segments);
            boolean[] formerAnew = anew(split, former, words[0], Segment::former);
            boolean[] nextAnew = anew(split, next, words[1], Segment::next);
            List<Segment> written = new ArrayList<>();
            int before = 0;
            int now = 0;
            for (Segment segment : split) {
                boolean keep = segment.equal && !formerAnew[at(former, before)] && !nextAnew[at(next, now)];
                written.add(keep ? segment : new Segment(false, segment.former, segment.next));
                before += segment.former.length();
                now += segment.next.length();
            }
            return written;
        }

        /** What is equal across the end of a sentence belongs to two. */
        private static List<Segment> split(List<Segment> segments) {
            List<Segment> split = new ArrayList<>();
            for (Segment segment : segments) {
                int from = 0;
                for (int end : segment.equal ? ends(segment.next) : new int[0]) {
                    if (end > from) {
                        split.add(new Segment(true, segment.former.substring(from, end), segment.next.substring(from, end)));
                    }
                    from = end;
                }
                if (!segment.equal) {
                    split.add(segment);
                }
            }
            return split;
        }

        private static boolean[] anew(List<Segment> segments, int[] ends, String words, Function<Segment, String> side) {
            int[] equal = new int[ends.length];
            int[] changes = new int[ends.length];
            int place = 0;
            for (Segment segment : segments) {
                int sentence = at(ends, place);
                equal[sentence] += segment.equal ? side.apply(segment).length() : 0;
                changes[sentence] += segment.equal ? 0 : 1;
                place += side.apply(segment).length();
            }
            boolean[] anew = new boolean[ends.length];
            for (int i = 0; i < ends.length; i++) {
                int length = ends[i] - (i == 0 ? 0 : ends[i - 1]);
                boolean scattered = equal[i] < SCATTERED * length || changes[i] >= CONFETTI && equal[i] < MOSTLY * length;
                anew[i] = length > SHORT && scattered && changes[i] > 0;
            }
            return anew;
        }

        private static int at(int[] ends, int place) {
            int at = 0;
            while (at < ends.length - 1 && ends[at] <= place) {
                at++;
            }
            return at;
        }
    }
}
