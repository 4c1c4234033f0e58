package org.kitei.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Compares what references meant in a former text with what the same words mean now. A reference is the same where the
 * same provision has the same words, the first, second … time.
 */
final class ShiftedReferences {

    private final TextIndex index;
    private final Map<Reference, Reference> formerOf = new java.util.IdentityHashMap<>();

    private ShiftedReferences(TextIndex index) {
        this.index = index;
    }

    /** Says of a reference whether it has shifted. */
    static Function<Reference, Optional<Remark>> between(RegulationText former, List<Reference> references, TextIndex index) {
        ShiftedReferences shifted = new ShiftedReferences(index);
        Map<String, List<Reference>> before = grouped(References.in(new TextIndex(former), supplement -> true));
        grouped(references).forEach((key, now) -> {
            List<Reference> was = before.getOrDefault(key, List.of());
            for (int i = 0; i < Math.min(was.size(), now.size()); i++) {
                shifted.formerOf.put(now.get(i), was.get(i));
            }
        });
        return shifted::remark;
    }

    private static Map<String, List<Reference>> grouped(List<Reference> references) {
        Map<String, List<Reference>> grouped = new HashMap<>();
        references.forEach(reference -> grouped.computeIfAbsent(reference.in().value() + "\t" + reference.words(), key -> new ArrayList<>()).add(reference));
        return grouped;
    }

    private Optional<Remark> remark(Reference now) {
        @Nullable Reference was = formerOf.get(now);
        if (was == null || was.state() != Reference.State.FOUND || was.targets().isEmpty() || was.targets().equals(now.targets())
                || now.form().several() && now.state() == Reference.State.FOUND && now.targets().containsAll(was.targets())) {
            return Optional.empty();
        }
        ProvisionId meant = was.targets().get(was.targets().size() - 1);
        if (was.targets().size() == 1 && index.has(meant)) {
            String instead = new ReferenceWords(index).of(meant, now);
            return instead.equals(now.words()) ? Optional.empty() : Optional.of(new Remark(Remark.Kind.SHIFTED_REFERENCE, now.in(), now.label(),
                    now.words(), instead.isEmpty() ? List.of() : List.of(new Correction(now.in(), now.from(), now.words(), instead))));
        }
        return Optional.of(new Remark(Remark.Kind.REPLACED_REFERENCE, now.in(), now.label(), now.words(), List.of()));
    }
}
