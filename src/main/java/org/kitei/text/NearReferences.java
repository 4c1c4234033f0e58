package org.kitei.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.text.Reference.Lost;
import org.kitei.text.ReferenceScanner.Found;
import org.kitei.text.ReferenceScanner.Step;
import org.kitei.text.ReferenceScanner.Way;

/**
 * What a reference that leads nowhere may have meant: the article that the words behind it call by its caption, else what bears
 * a number near it. To be offered, since nobody but a person can tell, in words that mean it where the reference stands.
 */
final class NearReferences {

    /** Nobody takes more of them one by one, and each looks at all articles. */
    private static final int MOST = 200;
    private static final int OFFERED = 3;
    private static final int NEAR = 3;
    private static final int BEHIND = 30;
    private static final Pattern DIGIT = Pattern.compile("[0-9０-９〇一二三四五六七八九十百千]");
    private static final Pattern BRACKETS = Pattern.compile("[（(()）]");
    private static final String SUPPLEMENTARY = "附則";

    private final TextIndex index;
    private final ReferenceWords words;
    private final NearDivisions divisions;
    private int asked;
    private @Nullable ProvisionId sentence;
    private Map<Integer, Found> inSentence = Map.of();

    NearReferences(TextIndex index) {
        this.index = index;
        this.words = new ReferenceWords(index);
        this.divisions = new NearDivisions(index);
    }

    List<Correction> of(Reference nowhere) {
        if (++asked > MOST) {
            return List.of();
        }
        return meant(nowhere, asItStands(nowhere)).map(offer -> words.inNumeralsOf(nowhere, offer))
                .filter(offer -> !offer.equals(nowhere.words())).distinct().limit(OFFERED)
                .map(offer -> new Correction(nowhere.in(), nowhere.from(), nowhere.words(), offer)).toList();
    }

    /** With what its neighbours make of it; references come in reading order, so a sentence is looked through once. */
    private Found asItStands(Reference nowhere) {
        if (!nowhere.in().equals(sentence)) {
            sentence = nowhere.in();
            inSentence = ReferenceScanner.in(index.words(sentence)).stream().collect(Collectors.toMap(Found::from, found -> found));
        }
        @Nullable Found here = inSentence.get(nowhere.from());
        return here == null ? ReferenceScanner.in(nowhere.words()).get(0) : here;
    }

    private Stream<String> meant(Reference nowhere, Found found) {
        if (!found.appended().isEmpty()) {
            return appended(nowhere.words());
        }
        @Nullable Lost lost = nowhere.lost();
        if (lost == null || lost.steps() >= found.steps().size()) {
            return Stream.empty();
        }
        Step step = found.steps().get(lost.steps());
        String before = lost.steps() == 0 ? "" : nowhere.words().substring(0, found.steps().get(lost.steps() - 1).to() - found.from());
        TextIndex.@Nullable Path here = index.path(nowhere.in());
        return switch (step.unit()) {
            case "条" -> articles(nowhere, found, step, lost, here);
            case "項" -> paragraphs(found, step, lost, here).map(before::concat);
            case "号" -> numbers(step, lost.paragraph()).map(number -> before + number.with("第", "号"));
            default -> found.steps().size() == 1 ? divisions.of(step, here) : Stream.empty();
        };
    }

    private Stream<String> appended(String label) {
        Matcher digit = DIGIT.matcher(label);
        int from = digit.find() ? digit.start() : label.length();
        Cursor cursor = new Cursor(label);
        cursor.backTo(from);
        OptionalInt first = cursor.takeNumber();
        if (first.isEmpty()) {
            return Stream.empty();
        }
        String unit = cursor.take("号") ? "号" : "";
        Numeral number = cursor.takeBranches(first.getAsInt());
        String behind = label.substring(cursor.place());
        return near(number, index.numbersAppendedAs(label).stream()).map(other -> label.substring(0, from) + other.with("", unit) + behind);
    }

    private Stream<String> articles(Reference nowhere, Found found, Step step, Lost lost, TextIndex.@Nullable Path here) {
        @Nullable SupplementaryProvision supplement = found.supplementary() ? lost.supplement()
                : step.way() == Way.NUMBER || here == null ? null : here.supplement();
        List<Article> all = found.supplementary() && supplement == null ? List.of() : supplement == null ? index.articles.all() : supplement.articles();
        @Nullable Article own = here == null ? null : here.article();
        if (step.way() != Way.NUMBER && step.number() != null) {
            return own == null ? Stream.empty() : asManyAsThereAre(step, "条", all, own, each -> !each.struck());
        }
        @Nullable Numeral number = step.way() == Way.NUMBER ? step.number() : lost.article() == null ? null : lost.article().number();
        if (number == null) {
            return Stream.empty();
        }
        List<Article> others = all.stream().filter(article -> !article.struck() && article != own
                && article == (supplement == null ? index.articles.at(article.number()) : first(all, article.number()))).toList();
        Stream<Article> near = near(number, others.stream().map(Article::number)).map(wanted -> first(others, wanted));
        List<Step> rest = found.steps().subList(1, found.steps().size());
        String prefix = supplement == null || found.supplementary() ? "" : SUPPLEMENTARY;
        String behind = nowhere.words().substring(step.to() - found.from());
        return Stream.concat(called(nowhere, others).stream(), near).map(article -> prefix + article.number().with("第", "条")
                + (found.letters().isEmpty() && holds(article, rest) ? behind : ""));
    }

    private static Article first(List<Article> all, Numeral number) {
        return all.stream().filter(article -> article.number().equals(number)).findFirst().orElseThrow();
    }

    /** 前三条 where two stand before it: 前二条. */
    private static <T> Stream<String> asManyAsThereAre(Step step, String unit, List<T> all, T own, Predicate<T> bearsWords) {
        int at = all.indexOf(own);
        boolean before = step.way() == Way.BEFORE;
        int many = at < 0 ? 0 : before ? at : all.size() - at - 1;
        boolean none = many == 0 || many == 1 && !bearsWords.test(all.get(before ? at - 1 : at + 1));
        return none ? Stream.empty() : Stream.of((before ? "前" : "次") + (many == 1 ? "" : many) + unit);
    }

    /** 第9条の委員会: the article whose caption is 委員会. */
    private Optional<Article> called(Reference nowhere, List<Article> all) {
        String sentence = index.words(nowhere.in());
        int end = Math.min(nowhere.from() + nowhere.words().length(), sentence.length());
        String behind = sentence.substring(end, Math.min(end + BEHIND, sentence.length()));
        return all.stream().filter(article -> caption(article).length() > 1 && behind.contains(caption(article)))
                .max(Comparator.comparingInt(article -> caption(article).length()));
    }

    private static String caption(Article article) {
        return BRACKETS.matcher(article.caption()).replaceAll("");
    }

    /** Whether the article has what the steps behind its number name. */
    private static boolean holds(Article article, List<Step> steps) {
        @Nullable Paragraph paragraph = article.paragraphs().isEmpty() ? null : article.paragraphs().get(0);
        for (Step step : steps) {
            if (step.way() != Way.NUMBER || step.number() == null || paragraph == null) {
                return false;
            }
            Numeral number = step.number();
            boolean item = step.unit().equals("号");
            if (item && paragraph.items().stream().noneMatch(each -> each.number().equals(number))) {
                return false;
            }
            paragraph = item ? paragraph : article.paragraphs().stream().filter(each -> Numeral.of(each.number()).equals(number)).findFirst().orElse(null);
        }
        return paragraph != null || steps.isEmpty();
    }

    private static Stream<String> paragraphs(Found found, Step step, Lost lost, TextIndex.@Nullable Path here) {
        List<Paragraph> paragraphs = lost.article() != null ? lost.article().paragraphs() : lost.supplement() != null ? lost.supplement().paragraphs() : List.of();
        Stream<Numeral> all = paragraphs.stream().map(paragraph -> Numeral.of(paragraph.number()));
        if (step.way() == Way.NUMBER) {
            return step.number() == null ? Stream.empty() : near(step.number(), all).map(number -> number.with("第", "項"));
        }
        int own = here == null || here.paragraph() == null ? -1 : paragraphs.indexOf(here.paragraph());
        if (own < 0 || step.each()) {
            return Stream.empty();
        }
        if (step.number() != null) {
            return asManyAsThereAre(step, "項", paragraphs, paragraphs.get(own), any -> true);
        }
        String named = found.joined() ? name(here) : "";
        return near(Numeral.of(paragraphs.get(own).number()), all).map(number -> named + number.with("第", "項"));
    }

    /** Behind 第1条及び, 第2項 would be that of 第1条: what holds it is named. */
    private static String name(TextIndex.Path here) {
        return (here.supplement() == null ? "" : SUPPLEMENTARY) + (here.article() == null ? "" : here.article().number().with("第", "条"));
    }

    private static Stream<Numeral> numbers(Step step, @Nullable Paragraph paragraph) {
        return paragraph == null || step.way() != Way.NUMBER || step.number() == null ? Stream.empty()
                : near(step.number(), paragraph.items().stream().map(Item::number));
    }

    /** The one before and the one behind where they are not far, the nearer first. */
    static Stream<Numeral> near(Numeral number, Stream<Numeral> all) {
        List<Numeral> others = all.filter(other -> distance(number, other) <= NEAR).toList();
        return Stream.concat(others.stream().filter(other -> other.compareTo(number) < 0).max(Comparator.naturalOrder()).stream(),
                others.stream().filter(other -> other.compareTo(number) > 0).min(Comparator.naturalOrder()).stream())
                .sorted(Comparator.comparingInt(other -> distance(number, other)));
    }

    private static int distance(Numeral one, Numeral other) {
        return Math.abs(one.parts().get(0) - other.parts().get(0));
    }
}
