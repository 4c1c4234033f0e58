package org.kitei.guideline;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Size;

/** The file {@code guideline/model.yaml}; what its words mean is explained at its head. */
record Model(
        String title, List<ModelChapter> chapters, ModelSupplement supplementary, List<ModelTable> tables) {

    record ModelChapter(
            String key, String heading, @Nullable List<ModelSection> sections, @Nullable List<ModelArticle> articles) {
    }

    record ModelSection(String key, @Nullable Size size, String heading, List<ModelArticle> articles) {
    }

    record ModelArticle(
            String key, @Nullable Size size, String caption, List<String> answers, List<ModelParagraph> paragraphs) {
    }

    record ModelParagraph(
            String key, @Nullable Size size, @Nullable Condition when, @Nullable List<String> answers,
            SizedText text, @Nullable List<ModelItem> items) {
    }

    record ModelItem(String key, @Nullable String each, @Nullable List<String> answers, SizedText text) {
    }

    record ModelSupplement(String key, List<String> answers, List<ModelParagraph> paragraphs) {
    }

    record ModelTable(String key, String caption, List<String> answers, List<List<String>> rows) {
    }
}
