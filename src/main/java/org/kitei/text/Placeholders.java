package org.kitei.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what a person still has to fill in before a text can go to the committee. */
public final class Placeholders {

    private static final String BLANK = "[\\s　]";
    private static final String SIGN = "[○〇◯●×△▲]";
    private static final String KANJI_NUMBER = "[〇一二三四五六七八九十百千]";

    /** Signs that stand for words wherever they are, in a form as well. */
    private static final Pattern SIGNS = beginningWith("○〇◯●×△▲■＊*XxＸｘ${｛・…\\[「『(（【［",
            "[○◯]{2,}|●{2,}|△{2,}|▲{2,}|×{2,}|■{2,}|＊{2,}|\\*{3,}",
            "(?<!" + KANJI_NUMBER + ")[○〇◯]{2,}+(?!" + KANJI_NUMBER + "|年)",
            "(?<!" + KANJI_NUMBER + ")" + SIGN + "{1,4}(?=[年月日条項号版章])",
            "(?<![A-Za-zＡ-Ｚａ-ｚ0-9０-９])[XxＸｘ]{3,}(?![A-Za-zＡ-Ｚａ-ｚ])",
            "(?<![A-Za-zＡ-Ｚａ-ｚ])[XxＸｘ]{2}(?=[年月日条項号版]|病院|医院|クリニック|[市町村県課室部科])",
            "\\$?\\{[^{}\\n]{0,60}\\}\\}?|｛[^｛｝\\n]{0,60}｝",
            "・{3,}|…{2,}|[「『（(【［\\[][…・]{1,6}[」』）)】］\\]]");

    /** Blanks, which a form has for those who fill it in. */
    private static final Pattern BLANKS = beginningWith("【「『（(［＿_年月",
            "【" + BLANK + "*】|「" + BLANK + "*」|『" + BLANK + "*』|（" + BLANK + "+）|\\(" + BLANK + "+\\)|［" + BLANK + "*］",
            "＿{2,}|(?<![A-Za-z0-9_])_{2,}(?![A-Za-z0-9_])",
            "年" + BLANK + "+月(?=" + BLANK + "|日)|月" + BLANK + "+日");

    private Placeholders() {
    }

    /** The first sign is looked at before the marks are tried one by one, which takes ten times as long on a text that has none. */
    private static Pattern beginningWith(String signs, String... marks) {
        return Pattern.compile("(?=[" + signs + "])(?:" + String.join("|", marks) + ")");
    }

    /** In reading order, each mark once a provision. */
    public static List<Placeholder> in(RegulationText text) {
        List<Placeholder> found = new ArrayList<>();
        for (Provision provision : Provisions.walk(text)) {
            boolean form = provision.kind() == Provision.Kind.FORM;
            Set<String> marks = new HashSet<>();
            Stream.of(SIGNS, BLANKS)
                    .filter(pattern -> pattern == SIGNS || !form)
                    .flatMap(pattern -> pattern.matcher(provision.words()).results())
                    .filter(match -> marks.add(match.group()))
                    .forEach(match -> found.add(new Placeholder(provision.id(), provision.label(), match.group(),
                            around(provision.words(), match.start(), match.end()))));
        }
        emptyProvisions(text, found);
        return List.copyOf(found);
    }

    /** Whether a line that is no provision, such as one of the history, leaves something to be filled in. */
    public static boolean areIn(String line) {
        return SIGNS.matcher(line).find() || BLANKS.matcher(line).find();
    }

    private static void emptyProvisions(RegulationText text, List<Placeholder> found) {
        if (text.title().isEmpty()) {
            found.add(new Placeholder(ProvisionId.TITLE, "題名", "", ""));
        }
        Stream<Paragraph> paragraphs = Stream.concat(
                Stream.concat(text.articles(), text.supplementary().stream().flatMap(s -> s.articles().stream()))
                        .flatMap(article -> article.paragraphs().stream()),
                text.supplementary().stream().flatMap(provision -> provision.paragraphs().stream()));
        Set<ProvisionId> empty = new HashSet<>();
        paragraphs.forEach(paragraph -> {
            if (paragraph.wordless()) {
                empty.add(paragraph.id());
            }
            paragraph.items().forEach(item -> emptyItems(item, empty));
        });
        if (!empty.isEmpty()) {
            Provisions.walk(text).stream().filter(provision -> empty.contains(provision.id()))
                    .forEach(provision -> found.add(new Placeholder(provision.id(), provision.label(), "", "")));
        }
    }

    private static void emptyItems(Item item, Set<ProvisionId> empty) {
        if (item.text().isEmpty() && item.tables().isEmpty()) {
            empty.add(item.id());
        }
        item.subitems().forEach(inner -> emptyItems(inner, empty));
    }

    private static String around(String words, int start, int end) {
        int from = Math.max(0, start - 15);
        int to = Math.min(words.length(), end + 15);
        from += from > 0 && Character.isLowSurrogate(words.charAt(from)) ? 1 : 0;
        to -= to < words.length() && Character.isLowSurrogate(words.charAt(to)) ? 1 : 0;
        return (from > 0 ? "…" : "") + words.substring(from, to).replace('\n', ' ') + (to < words.length() ? "…" : "");
    }
}
