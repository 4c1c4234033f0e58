package org.kitei.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.text.Reference.Lost;
import org.kitei.text.ReferenceScanner.Found;
import org.kitei.text.ReferenceScanner.Step;
import org.kitei.text.ReferenceScanner.Way;

/**
 * What a reference that leads nowhere may have meant: the article that the words behind it call by its caption, else what bears
 * a number near it. To be offered, since nobody but a person can tell.
 */
final class NearReferences {

    /** Nobody takes more of them one by one, and each looks at all articles. */
    private static final int MOST = 200;
    private static final int OFFERED = 3;
    private static final int NEAR = 3;
    private static final int BEHIND = 30;
    private static final Pattern DIGIT = Pattern.compile("[0-9０-９〇一二三四五六七八九十百千]");

    private final TextIndex index;
    private int asked;

    NearReferences(TextIndex index) {
        this.index = index;
    }

    List<Correction> of(Reference nowhere) {
        if (++asked > MOST) {
            return List.of();
        }
        return ReferenceScanner.in(nowhere.words()).stream().limit(1).flatMap(found -> meant(nowhere, found))
                .map(words -> ReferenceWords.numerals(words, nowhere.words())).filter(words -> !words.equals(nowhere.words())).distinct().limit(OFFERED)
                .map(words -> new Correction(nowhere.in(), nowhere.from(), nowhere.words(), words)).toList();
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
        String before = lost.steps() == 0 ? "" : nowhere.words().substring(0, found.steps().get(lost.steps() - 1).to());
        return switch (step.unit()) {
            case "条" -> articles(nowhere, found, step, lost);
            case "項" -> paragraphs(step, lost, index.path(nowhere.in())).map(before::concat);
            case "号" -> numbers(step, lost.paragraph()).map(number -> before + number.with("第", "号"));
            default -> found.steps().size() > 1 || step.number() == null ? Stream.empty()
                    : near(step.number(), index.divisions().stream().filter(each -> each.kind().unit().equals(step.unit())).map(Division::number))
                            .map(number -> number.with("第", step.unit()));
        };
    }

    private Stream<String> appended(String words) {
        Matcher digit = DIGIT.matcher(words);
        int from = digit.find() ? digit.start() : words.length();
        Cursor cursor = new Cursor(words);
        cursor.backTo(from);
        OptionalInt first = cursor.takeNumber();
        if (first.isEmpty()) {
            return Stream.empty();
        }
        String unit = cursor.take("号") ? "号" : "";
        Numeral number = cursor.takeBranches(first.getAsInt());
        String behind = words.substring(cursor.place());
        return near(number, index.numbersAppendedAs(words).stream()).map(other -> words.substring(0, from) + other.with("", unit) + behind);
    }

    private Stream<String> articles(Reference nowhere, Found found, Step step, Lost lost) {
        @Nullable Numeral number = step.way() == Way.NUMBER ? step.number() : lost.article() == null ? null : lost.article().number();
        if (number == null) {
            return Stream.empty();
        }
        TextIndex.@Nullable Path here = index.path(nowhere.in());
        @Nullable SupplementaryProvision supplement = here == null || here.supplement() == null ? lost.supplement() : here.supplement();
        List<Article> all = (supplement == null || supplement.articles().isEmpty() ? index.articles.all() : supplement.articles()).stream()
                .filter(article -> !article.struck() && (here == null || article != here.article())).toList();
        Stream<Article> near = near(number, all.stream().map(Article::number))
                .flatMap(wanted -> all.stream().filter(article -> article.number().equals(wanted)).limit(1));
        List<Step> rest = found.steps().subList(1, found.steps().size());
        return Stream.concat(called(nowhere, here, all).stream(), near).map(article -> article.number().with("第", "条")
                + (found.letters().isEmpty() && holds(article, rest) ? nowhere.words().substring(step.to()) : ""));
    }

    /** 第9条の委員会: the article whose caption is 委員会. */
    private static Optional<Article> called(Reference nowhere, TextIndex.@Nullable Path here, List<Article> all) {
        if (here == null || here.paragraph() == null) {
            return Optional.empty();
        }
        String words = here.items().isEmpty() ? here.paragraph().text() : here.items().get(here.items().size() - 1).text();
        int end = Math.min(nowhere.from() + nowhere.words().length(), words.length());
        String behind = words.substring(end, Math.min(end + BEHIND, words.length()));
        return all.stream().filter(article -> caption(article).length() > 1 && behind.contains(caption(article)))
                .max(Comparator.comparingInt(article -> caption(article).length()));
    }

    private static String caption(Article article) {
        return article.caption().replaceAll("[（()）]", "");
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

    private static Stream<String> paragraphs(Step step, Lost lost, TextIndex.@Nullable Path here) {
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
            int many = step.way() == Way.BEFORE ? own : paragraphs.size() - own - 1;
            return many == 0 ? Stream.empty() : Stream.of((step.way() == Way.BEFORE ? "前" : "次") + (many == 1 ? "" : many) + "項");
        }
        return near(Numeral.of(paragraphs.get(own).number()), all).map(number -> number.with("第", "項"));
    }

    private static Stream<Numeral> numbers(Step step, @Nullable Paragraph paragraph) {
        return paragraph == null || step.way() != Way.NUMBER || step.number() == null ? Stream.empty()
                : near(step.number(), paragraph.items().stream().map(Item::number));
    }

    /** The one before and the one behind where they are not far, the nearer first. */
    private static Stream<Numeral> near(Numeral number, Stream<Numeral> all) {
        List<Numeral> others = all.filter(other -> distance(number, other) <= NEAR).toList();
        return Stream.concat(others.stream().filter(other -> other.compareTo(number) < 0).max(Comparator.naturalOrder()).stream(),
                others.stream().filter(other -> other.compareTo(number) > 0).min(Comparator.naturalOrder()).stream())
                .sorted(Comparator.comparingInt(other -> distance(number, other)));
    }

    private static int distance(Numeral one, Numeral other) {
        return Math.abs(one.parts().get(0) - other.parts().get(0));
    }
}
