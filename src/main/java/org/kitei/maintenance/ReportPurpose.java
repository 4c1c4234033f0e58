package org.kitei.maintenance;

import java.time.Duration;
import java.util.UUID;

import org.kitei.outside.OutsidePurpose;
import org.springframework.stereotype.Component;

/** Reporting one work at a link. */
@Component
class ReportPurpose implements OutsidePurpose {

    static final String WORD = "report";

    private final WorkBook book;

    ReportPurpose(WorkBook book) {
        this.book = book;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String subjectType() {
        return WorkBook.SUBJECT;
    }

    @Override
    public Duration valid() {
        return Duration.ofDays(14);
    }

    @Override
    public Shown show(UUID workId) {
        var work = book.get(workId);
        return new Shown("", work.plan().title() + "（" + work.number() + "）");
    }

    @Override
    public void hold(UUID workId) {
        book.hold(workId);
    }
}
