package org.kitei.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Finds in some words what may refer to another provision, without knowing what it means. */
final class ReferenceScanner {

    enum Way { NUMBER, BEFORE, NEXT, SAME, THIS, EACH }

    /**
     * One step of a reference: 第8条, 前2項, 各号.
     *
     * @param number the number, or of 前2項 how many; null for 前各号 and where none is said
     * @param each   前各号
     * @param to     where it ends among the words
     */
    record Step(Way way, String unit, @Nullable Numeral number, boolean each, int to) {
    }

    /**
     * Steps that follow each other without a gap, 第8条第2項第3号イ, or the name of what is appended.
     *
     * @param appended 別表第1; empty for steps
     * @param letters  of subitems behind 号: イ, （ア）
     * @param joined   whether only 及び, から and the like part it from the one before
     * @param outside  whether the name of a law or of another document stands before it
     * @param supplementary whether 附則 stands before it
     * @param again   whether 当該 stands before it: what was named last is meant, be it ours or another's
     */
    record Found(int from, int to, List<Step> steps, String appended, List<String> letters, boolean joined, boolean outside, boolean supplementary,
            boolean again) {
    }

    private static final String NUM = "[0-9０-９]{1,4}|[〇一二三四五六七八九十百千]{1,8}";
    private static final String BRANCHES = "(?:の(?:" + NUM + "))*";
    private static final String UNIT = "編(?![集成纂著入])|章|節(?![約句度減電水目])|款|目(?![的標次印録安])|条(?![例件約文理])|項(?!目)|号(?![議館棟室機車線店炉俸])(?!様式|被保険)";
    private static final Pattern STEP = Pattern.compile("第[ 　]?(?<n>" + NUM + ")[ 　]?(?<u>" + UNIT + ")(?<b>" + BRANCHES + ")"
            + "|(?<w>前|次|同|本|この)(?<e>各|" + NUM + ")?(?<v>" + UNIT + ")"
            + "|(?<c>各)(?<d>号|項)(?!様式)");
    private static final Pattern APPENDED = Pattern.compile("(?:別表|付表|附表)(?:第?(?:" + NUM + ")" + BRANCHES + ")?|(?:別記|別紙|参考)?様式第?(?:" + NUM + ")(?:号)?" + BRANCHES
            + "|(?:別記)?第(?:" + NUM + ")号" + BRANCHES + "様式|別記様式|(?:別紙|別添|別図)第?(?:" + NUM + ")" + BRANCHES);
    private static final String BEGINNINGS = "第前次同本こ各別付附様参";
    private static final Pattern ANY = Pattern.compile(APPENDED.pattern() + "|" + STEP.pattern());
    private static final Pattern LETTER = Pattern.compile("(?:[ア-ン](?![ァ-ヶー])|[（(][ア-ン][）)])");
    private static final Pattern JOIN = Pattern.compile("(?:[、，]|及び|並びに|又は|若しくは|から|まで|・|～|~|―|ただし書|本文|前段|後段|の規定|[ 　])*(?:及び|並びに|又は|若しくは|から|、|，|・|～|~|―)(?:[ 　])*");
    private static final String UNITS = "編章節款目条項号";
    private static final Pattern OURS = Pattern.compile("(?:この|本|当)(?:規程|規則|規定|要綱|要領|細則|内規|指針|文書|基準|方針)の?$|本則の?$|本文の?$|当該$|各$|(?:及|並|又|若)$");
    private static final Pattern OTHERS = Pattern.compile("(?:[\\p{IsHan}\\p{IsKatakana}ーＡ-Ｚａ-ｚA-Za-z」』】]|(?:法|法律|政令|省令|規則|規程|条例|契約|約款|要綱|告示|指針|ガイドライン)の)$");

    private ReferenceScanner() {
    }

    static List<Found> in(String words) {
        List<Found> all = new ArrayList<>();
        Matcher any = ANY.matcher(words);
        any.useTransparentBounds(true);
        int from = 0;
        int former = -1;
        while (from < words.length()) {
            if (BEGINNINGS.indexOf(words.charAt(from)) < 0 || !any.region(from, words.length()).lookingAt()) {
                from++;
                continue;
            }
            Found found = found(words, any, former);
            from = found.to;
            all.add(found);
            former = found.to;
        }
        return all;
    }

    private static Found found(String words, Matcher any, int former) {
        int start = any.start();
        String before = words.substring(Math.max(0, start - 120), start);
        boolean adjacent = former == start;
        boolean joined = adjacent || former >= 0 && JOIN.matcher(words).region(former, start).matches();
        boolean supplementary = before.endsWith("附則") || before.endsWith("附則の") || before.endsWith("附則（");
        boolean step = any.group("u") != null || any.group("v") != null || any.group("d") != null;
        if (!step) {
            boolean outside = outside(before) && !before.endsWith("は");
            return new Found(start, any.end(), List.of(), any.group(), List.of(), joined, outside, false, false);
        }
        List<Step> steps = new ArrayList<>();
        Matcher next = STEP.matcher(words);
        int end = start;
        while (next.region(end, words.length()).lookingAt() && (steps.isEmpty() || below(steps.get(steps.size() - 1), step(next)))) {
            steps.add(step(next));
            end = next.end();
        }
        List<String> letters = new ArrayList<>();
        Matcher letter = LETTER.matcher(words);
        while (!steps.isEmpty() && steps.get(steps.size() - 1).unit.equals("号") && letters.size() < 3
                && letter.region(end, words.length()).lookingAt()) {
            letters.add(letter.group().replaceAll("[（()）]", ""));
            end = letter.end();
        }
        boolean absolute = !steps.isEmpty() && steps.get(0).way == Way.NUMBER;
        return new Found(start, Math.max(end, start + 1), steps, "", letters, joined, absolute && !adjacent && !supplementary && outside(before), supplementary,
                before.endsWith("当該"));
    }

    private static Step step(Matcher found) {
        if (found.group("u") != null) {
            OptionalInt number = Numerals.parse(found.group("n"));
            Cursor branches = new Cursor(found.group("b"));
            Numeral numeral = number.isEmpty() || number.getAsInt() < 1 ? null : branches.takeBranches(number.getAsInt());
            return new Step(Way.NUMBER, found.group("u"), numeral, false, found.end());
        }
        if (found.group("d") != null) {
            return new Step(Way.EACH, found.group("d"), null, true, found.end());
        }
        Way way = switch (found.group("w")) {
            case "前" -> Way.BEFORE;
            case "次" -> Way.NEXT;
            case "同" -> Way.SAME;
            default -> Way.THIS;
        };
        String many = found.group("e");
        boolean each = "各".equals(many);
        OptionalInt count = many == null || each ? OptionalInt.empty() : Numerals.parse(many);
        return new Step(way, found.group("v"), count.isPresent() && count.getAsInt() > 0 ? Numeral.of(count.getAsInt()) : null, each, found.end());
    }

    private static boolean below(Step former, Step next) {
        return UNITS.indexOf(next.unit) > UNITS.indexOf(former.unit) && next.way != Way.BEFORE && next.way != Way.NEXT
                && UNITS.indexOf(former.unit) >= 5 == UNITS.indexOf(next.unit) >= 5;
    }

    /** Whether the words before end in the name of a law or a document, brackets behind it left out. */
    private static boolean outside(String before) {
        String words = before.endsWith(" ") || before.endsWith("　") ? Words.strip(before) : before;
        while (words.endsWith("）") || words.endsWith(")")) {
            int depth = 0;
            int at = words.length() - 1;
            for (; at >= 0; at--) {
                char c = words.charAt(at);
                depth += c == '）' || c == ')' ? 1 : c == '（' || c == '(' ? -1 : 0;
                if (depth == 0) {
                    break;
                }
            }
            if (at < 0) {
                return false;
            }
            words = words.substring(0, at);
        }
        return !OURS.matcher(words).find() && (OTHERS.matcher(words).find());
    }
}
