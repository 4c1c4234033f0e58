package org.kitei.text;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.text.ReferenceScanner.Step;
import org.kitei.text.ReferenceScanner.Way;

/** Which chapter or section a reference that leads nowhere may have meant, in words that mean it where the reference stands. */
final class NearDivisions {

    private final TextIndex index;

    NearDivisions(TextIndex index) {
        this.index = index;
    }

    /** Those of the chapter where the reference stands; where it has none near, those of others, named with their chapter. */
    Stream<String> of(Step step, TextIndex.@Nullable Path here) {
        if (step.way() != Way.NUMBER || step.number() == null) {
            return Stream.empty();
        }
        List<Division> around = here == null || here.article() == null ? List.of() : index.above(here.article().id());
        List<Division> all = index.divisions(step.unit());
        List<String> beside = NearReferences.near(step.number(), all.stream().filter(each -> index.standsWith(each, around)).map(Division::number))
                .map(number -> number.with("第", step.unit())).toList();
        return !beside.isEmpty() ? beside.stream() : NearReferences.near(step.number(), all.stream().map(Division::number))
                .flatMap(number -> all.stream().filter(each -> each.number().equals(number)))
                .map(each -> index.above(each.id())).filter(path -> leadsThere(path, around))
                .map(path -> path.stream().map(each -> each.number().with("第", each.kind().unit())).reduce("", String::concat));
    }

    private boolean leadsThere(List<Division> path, List<Division> around) {
        @Nullable Division reached = null;
        for (Division each : path) {
            reached = index.division(each.kind().unit(), each.number(), reached, around);
            if (reached != each) {
                return false;
            }
        }
        return true;
    }
}
