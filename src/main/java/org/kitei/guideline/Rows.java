package org.kitei.guideline;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The file {@code guideline/rows.yaml}. */
record Rows(GuidelineEdition edition, List<SectionRows> sections) {

    record SectionRows(int number, Wording title, List<RowEntry> rows) {
    }

    record RowEntry(String id, Scale scale, Wording item, Wording asks, List<DutyEntry> duties) {
    }

    record DutyEntry(List<Bearer> who, Wording what, @Nullable String evidence, TimingEntry timing) {

        Duty duty() {
            return new Duty(who, what, evidence == null ? "" : evidence, timing.timing());
        }
    }

    record TimingEntry(
            Timing.Kind kind, @Nullable Integer times, Timing.@Nullable Unit unit,
            @Nullable List<String> events, Timing.@Nullable Deadline deadline) {

        Timing timing() {
            return new Timing(kind, times, unit, events == null ? List.of() : events, deadline);
        }
    }

    Stream<Row> all() {
        return sections.stream().flatMap(section -> section.rows().stream().map(row -> new Row(
                row.id(), new Section(section.number(), section.title()), row.scale(), row.item(), row.asks(),
                row.duties().stream().map(DutyEntry::duty).toList())));
    }
}
