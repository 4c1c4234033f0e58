package org.kitei.text;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.text.TextIndex.Path;

/** Words a reference anew, in the numerals that it was written in. */
final class ReferenceWords {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern NUMBERED = Pattern.compile("(?:[第前次][ 　]?(?=[0-9０-９〇一二三四五六七八九十百千]+[編章節款目条項号])|[別付附]表第?|様式第?|別[紙添図記]第?)"
            + "(?<n>[0-9０-９]+|[〇一二三四五六七八九十百千]+)");

    private final TextIndex index;
    private @Nullable String style;

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
        return inNumeralsOf(reference, words.toString());
    }

    private String appended(ProvisionId target, Reference reference) {
        String label = index.text().appendedTables().stream().filter(table -> table.id().equals(target)).map(AppendedTable::label).findFirst()
                .or(() -> index.text().forms().stream().filter(form -> form.id().equals(target)).map(AppendedForm::label).findFirst())
                .or(() -> index.divisions().stream().filter(division -> division.id().equals(target))
                        .map(division -> division.number().with("第", division.kind().unit())).findFirst())
                .orElse("");
        return inNumeralsOf(reference, label);
    }

    /** The words with their numbers as those of the reference are written, else as those beside it are, else as those of the text. */
    String inNumeralsOf(Reference reference, String words) {
        return numerals(words, Stream.of(reference.words(), index.words(reference.in()), ofTheText()).map(ReferenceWords::number)
                .filter(number -> !number.isEmpty()).findFirst().orElse(""));
    }

    private String ofTheText() {
        if (style == null) {
            style = index.articles.all().stream().flatMap(article -> article.paragraphs().stream()).map(Paragraph::text)
                    .map(ReferenceWords::number).filter(number -> !number.isEmpty()).findFirst().map(number -> "第" + number + "条").orElse("");
        }
        return style;
    }

    /** The first number of a provision among the words; empty where there is none. */
    private static String number(String words) {
        Matcher found = NUMBERED.matcher(words);
        return found.find() ? found.group("n") : "";
    }

    /** The numbers of the words as those of the style are written: in full width, in kanji. */
    private static String numerals(String words, String style) {
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
