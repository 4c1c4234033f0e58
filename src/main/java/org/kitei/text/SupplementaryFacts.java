package org.kitei.text;

import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a supplementary provision tells about its edition.
 *
 * @param number      病院管理規程第2号, from the label; may be empty
 * @param promulgated the day in the label
 * @param enforced    the day in its words, where they say 施行 or 適用
 */
public record SupplementaryFacts(Type type, String number, @Nullable LocalDate promulgated, @Nullable LocalDate enforced) {

    /** As the law XML schema calls them; a label makes a provision an amending one. */
    public enum Type { NEW, AMEND }

    private static final Pattern ENFORCEMENT = Pattern.compile("施行|適用|実施");

    public static SupplementaryFacts of(SupplementaryProvision provision) {
        String label = provision.label();
        @Nullable LocalDate enforced = Stream.concat(
                        provision.paragraphs().stream(),
                        provision.articles().stream().flatMap(article -> article.paragraphs().stream()))
                .map(Paragraph::text)
                .filter(words -> ENFORCEMENT.matcher(words).find())
                .flatMap(words -> JapaneseDate.find(words).stream())
                .findFirst().orElse(null);
        JapaneseDate.Apart told = JapaneseDate.apart(label);
        return new SupplementaryFacts(label.isEmpty() ? Type.NEW : Type.AMEND, told.words(), told.day().orElse(null), enforced);
    }
}
