package org.kitei.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What a person should look at before a text goes on: references, numbers, captions, ends of sentences, dates. */
public final class TextCheck {

    private final RegulationText text;
    private final List<Remark> remarks = new ArrayList<>();

    private TextCheck(RegulationText text) {
        this.text = text;
    }

    /** Of a text by itself. */
    public static List<Remark> of(RegulationText text) {
        return check(text, null);
    }

    /**
     * Of a text that changes a former one: what they share bears the same identities. References that meant another
     * provision before, now that numbers have moved, are remarked on with what would put them right.
     */
    public static List<Remark> of(RegulationText text, RegulationText former) {
        return check(text, former);
    }

    private static List<Remark> check(RegulationText text, @Nullable RegulationText former) {
        TextCheck check = new TextCheck(text);
        check.references(former);
        NumberCheck.of(text, check.remarks);
        check.captions();
        Provisions.walk(text).forEach(check::words);
        Map<ProvisionId, Integer> places = places(text);
        return check.remarks.stream()
                .sorted(java.util.Comparator.comparingInt(remark -> places.getOrDefault(remark.provision(), 0))).toList();
    }

    private static Map<ProvisionId, Integer> places(RegulationText text) {
        Map<ProvisionId, Integer> places = new java.util.HashMap<>();
        Provisions.walk(text).forEach(provision -> places.putIfAbsent(provision.id(), places.size()));
        return places;
    }

    private void references(@Nullable RegulationText former) {
        TextIndex index = new TextIndex(text);
        List<SupplementaryProvision> supplements = text.supplementary();
        Set<Object> old = former == null ? Set.of() : former.supplementary().stream().map(TextCheck::asWritten).collect(Collectors.toCollection(HashSet::new));
        List<Reference> references = References.in(index, supplement -> former == null
                ? supplement == supplements.get(supplements.size() - 1) : !old.contains(asWritten(supplement)));
        Function<Reference, Optional<Remark>> shifted = former == null ? reference -> Optional.empty() : ShiftedReferences.between(former, references, index);
        NearReferences near = new NearReferences(index);
        for (Reference reference : references) {
            Optional<Remark> remark = shifted.apply(reference);
            if (reference.nowhere()) {
                remarks.add(new Remark(reference.state() == Reference.State.STRUCK ? Remark.Kind.REFERENCE_TO_STRUCK : Remark.Kind.DANGLING_REFERENCE,
                        reference.in(), reference.label(), reference.words(),
                        remark.map(Remark::corrections).filter(known -> !known.isEmpty()).orElseGet(() -> near.of(reference))));
            } else {
                remark.ifPresent(remarks::add);
            }
        }
    }

    private static Object asWritten(SupplementaryProvision supplement) {
        return supplement.label() + "\n" + Content.of(supplement);
    }

    /** Where no article has one, the house writes none. */
    private void captions() {
        if (text.articles().anyMatch(article -> !article.caption().isEmpty())) {
            text.articles().filter(article -> article.caption().isEmpty() && !article.struck())
                    .forEach(article -> add(Remark.Kind.NO_CAPTION, article.id(), article.number().with("第", "条"), ""));
        }
    }

    private void words(Provision provision) {
        Dates.in(provision.words()).forEach(slip -> remarks.add(new Remark(slip.kind(), provision.id(), provision.label(), slip.words(),
                slip.instead() == null || !corrigible(provision) ? List.of()
                        : List.of(new Correction(provision.id(), slip.from(), slip.words(), slip.instead())))));
        if (provision.kind() == Provision.Kind.PARAGRAPH) {
            String sentences = provision.words().lines().findFirst().orElse("");
            if (!sentences.isEmpty() && !sentences.equals("削除") && !ends(sentences) && !provision.words().contains("\n")) {
                add(Remark.Kind.NO_END_MARK, provision.id(), provision.label(), Words.excerpt(sentences));
            }
        }
    }

    /** Paragraphs with a caption and provisions with tables have more words than sentences, so places would differ. */
    private static boolean corrigible(Provision provision) {
        return (provision.kind() == Provision.Kind.PARAGRAPH || provision.kind() == Provision.Kind.ITEM) && !provision.words().contains("\n");
    }

    private static boolean ends(String words) {
        int end = words.length();
        while (end > 0 && "）)」』".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && (words.charAt(end - 1) == '。' || words.endsWith("。"));
    }

    private void add(Remark.Kind kind, ProvisionId provision, String label, String words) {
        remarks.add(new Remark(kind, provision, label, words, List.of()));
    }
}
