package org.kitei.guideline;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.kitei.facility.FacilityProfile;
import org.kitei.facility.FacilityProfile.Settings;
import org.kitei.facility.Size;

/** Assembles the model for every kind of facility once, so that a slip in the files is found before anyone drafts. */
final class ModelCheck {

    private ModelCheck() {
    }

    static void check(Guideline guideline, Model model) {
        rowsNamed(model).forEach(guideline::row);
        for (var size : Size.values()) {
            for (var systems : List.of(List.<String>of(), List.of("電子カルテ"), List.of("電子カルテ", "画像管理"))) {
                check(guideline, facility(size, systems));
            }
        }
    }

    private static void check(Guideline guideline, FacilityProfile facility) {
        var model = guideline.assemble(facility);
        var gaps = guideline.coverage(model.text(), model.answers(), facility.size()).gaps();
        if (!gaps.isEmpty()) {
            throw new IllegalStateException("the model answers nothing to " + gaps.stream()
                    .map(gap -> gap.row().id()).toList() + " for size " + facility.size());
        }
    }

    private static FacilityProfile facility(Size size, List<String> systems) {
        return new FacilityProfile(new UUID(0, 0), "check", "検査用", size, ZoneOffset.UTC, false, systems,
                Settings.defaults());
    }

    private static Stream<String> rowsNamed(Model model) {
        var articles = model.chapters().stream().flatMap(chapter -> Stream.concat(
                Stream.ofNullable(chapter.sections()).flatMap(List::stream).flatMap(section -> section.articles().stream()),
                Stream.ofNullable(chapter.articles()).flatMap(List::stream))).toList();
        return Stream.of(
                articles.stream().flatMap(article -> article.answers().stream()),
                articles.stream().flatMap(article -> article.paragraphs().stream()).flatMap(ModelCheck::rowsNamed),
                model.supplementary().answers().stream(),
                model.tables().stream().flatMap(table -> table.answers().stream()))
                .flatMap(rows -> rows);
    }

    private static Stream<String> rowsNamed(Model.ModelParagraph paragraph) {
        return Stream.concat(
                Stream.ofNullable(paragraph.answers()).flatMap(List::stream),
                Stream.ofNullable(paragraph.items()).flatMap(List::stream)
                        .flatMap(item -> Stream.ofNullable(item.answers())).flatMap(List::stream));
    }
}
