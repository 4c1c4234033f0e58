package org.kitei.text;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.kitei.text.TextIndex.Path;

/** Words a reference anew, in the numerals that it was written in. */
final class ReferenceWords {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final TextIndex index;

    ReferenceWords(TextIndex index) {
        this.index = index;
    }

    /** What names the target from where the reference stands; empty where nothing does. */
    String of(ProvisionId target, Reference reference) {
        @Nullable Path there = index.path(target);
        @Nullable Path here = index.path(reference.in());
        if (there == null) {
            return appended(target, reference);
        }
        StringBuilder words = new StringBuilder();
        boolean near = here != null && same(there.article(), here.article()) && same(there.supplement(), here.supplement());
        if (there.supplement() != null && !near && !reference.form().supplementary()) {
            words.append("附則");
        }
        boolean named = reference.form().article() || !near;
        if (there.article() != null && named) {
            words.append(there.article().number().with("第", "条"));
        }
        boolean several = there.article() != null && there.article().paragraphs().size() > 1 || there.article() == null;
        boolean nearParagraph = near && here != null && same(there.paragraph(), here.paragraph());
        if (there.paragraph() != null && (reference.form().paragraph() || there.items().isEmpty() || several && !nearParagraph)) {
            words.append('第').append(there.paragraph().number()).append('項');
        }
        List<Item> items = there.items();
        for (int level = 0; level < items.size(); level++) {
            words.append(level == 0 ? items.get(0).number().with("第", "号") : Numerals.halfWidth(ItemNumber.print(level, items.get(level).number())));
        }
        return numerals(words.toString(), reference.words());
    }

    private String appended(ProvisionId target, Reference reference) {
        String label = index.text().appendedTables().stream().filter(table -> table.id().equals(target)).map(AppendedTable::label).findFirst()
                .or(() -> index.text().forms().stream().filter(form -> form.id().equals(target)).map(AppendedForm::label).findFirst())
                .or(() -> index.divisions().stream().filter(division -> division.id().equals(target))
                        .map(division -> division.number().with("第", division.kind().unit())).findFirst())
                .orElse("");
        return numerals(label, reference.words());
    }

    /** The numbers of the words as those of the style are written: in full width, in kanji. */
    static String numerals(String words, String style) {
        if (style.chars().anyMatch(c -> c >= '０' && c <= '９')) {
            return Numerals.fullWidth(words);
        }
        boolean kanji = style.chars().anyMatch(c -> Numerals.isKanji((char) c)) && style.chars().noneMatch(c -> c >= '0' && c <= '9');
        return kanji ? NUMBER.matcher(words).replaceAll(number -> Numerals.kanji(Integer.parseInt(number.group()))) : words;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(one, other);
    }
}
