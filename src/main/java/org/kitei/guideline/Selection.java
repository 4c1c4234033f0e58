package org.kitei.guideline;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityProfile;
import org.kitei.facility.Size;
import org.kitei.guideline.Model.ModelArticle;
import org.kitei.guideline.Model.ModelChapter;
import org.kitei.guideline.Model.ModelItem;
import org.kitei.guideline.Model.ModelParagraph;
import org.kitei.guideline.Model.ModelSection;

/** Chooses the parts of the model that stand in one facility's text. */
record Selection(FacilityProfile facility) {

    /** @param values words of this item alone, such as the system it names */
    record ChosenItem(String key, ModelItem item, Map<String, String> values) {
    }

    List<ModelSection> sections(ModelChapter chapter) {
        return listed(chapter.sections()).filter(section -> stands(section.size())).toList();
    }

    List<ModelArticle> articles(@Nullable List<ModelArticle> articles) {
        return listed(articles).filter(article -> stands(article.size())).toList();
    }

    Stream<ModelArticle> articlesInOrder(ModelChapter chapter) {
        return Stream.concat(
                sections(chapter).stream().flatMap(section -> articles(section.articles()).stream()),
                articles(chapter.articles()).stream());
    }

    List<ModelParagraph> paragraphs(List<ModelParagraph> paragraphs) {
        return paragraphs.stream()
                .filter(paragraph -> stands(paragraph.size()))
                .filter(paragraph -> paragraph.when() == null || paragraph.when().holds(facility))
                .toList();
    }

    List<ChosenItem> items(ModelParagraph paragraph) {
        return listed(paragraph.items()).flatMap(this::items).toList();
    }

    private Stream<ChosenItem> items(ModelItem item) {
        if (item.each() == null) {
            return Stream.of(new ChosenItem(item.key(), item, Map.of()));
        }
        if (!item.each().equals("systems")) {
            throw new IllegalStateException("the model repeats an item for each of something unknown: " + item.each());
        }
        return IntStream.range(0, facility.systems().size()).mapToObj(i -> new ChosenItem(
                item.key() + "-" + (i + 1), item, Map.of("system", facility.systems().get(i).strip())));
    }

    private boolean stands(@Nullable Size size) {
        return size == null || size == facility.size();
    }

    private static <T> Stream<T> listed(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
