package org.kitei.maintenance;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.kitei.attachment.AttachmentRef;
import org.kitei.attachment.Attachments;
import org.kitei.facility.FacilityDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Logs that came with reports, a page at a time, with what was found in them. Each look reads the whole log once, a little at a time. */
@Service
@Transactional(readOnly = true)
public class LogViewing {

    /** Lines on one page. */
    public static final int PAGE = 100;

    private static final int BESIDE_A_TASK = 20;

    private final Attachments attachments;
    private final LogLayouts layouts;
    private final WorkReading works;
    private final WorkAccounts accounts;
    private final FacilityDirectory facilities;

    LogViewing(Attachments attachments, LogLayouts layouts, WorkReading works, WorkAccounts accounts, FacilityDirectory facilities) {
        this.attachments = attachments;
        this.layouts = layouts;
        this.works = works;
        this.accounts = accounts;
        this.facilities = facilities;
    }

    /** @param page from 1; behind the last one it is empty */
    public LogView page(UUID workId, AttachmentRef log, boolean foundOnly, int page) {
        var work = works.get(workId);
        var reading = new LogReading(layouts.of(work.contractorId()).map(LogLayouts.Layout::columns).orElse(null), facilities.zone());
        var window = new Window(foundOnly, page);
        var findings = LogFindings.of(() -> attachments.open(log.id()), reading,
                new LogExpected(work.plan().from(), work.plan().until(), accounts.of(workId)), window::take);
        return new LogView(findings, window.found, foundOnly, window.lines, page, Math.max(1, (int) ((window.shown + PAGE - 1) / PAGE)));
    }

    /** What is to be looked at first, or where there is nothing, how the log begins. */
    public LogView first(UUID workId, AttachmentRef log) {
        var found = page(workId, log, true, 1);
        return found.found() > 0 ? found : page(workId, log, false, 1);
    }

    /** As {@link #first}, but only so many lines as stand beside a task; the others are on the report's page. */
    LogView beginning(UUID workId, AttachmentRef log) {
        var view = first(workId, log);
        return new LogView(view.findings(), view.found(), view.foundOnly(), view.lines().subList(0, Math.min(BESIDE_A_TASK, view.lines().size())),
                1, 1);
    }

    private static final class Window {

        private final boolean foundOnly;
        private final long from;
        private final List<MarkedLine> lines = new ArrayList<>();
        private long shown;
        private long found;

        private Window(boolean foundOnly, int page) {
            this.foundOnly = foundOnly;
            this.from = (page - 1L) * PAGE;
        }

        private void take(MarkedLine line) {
            found += line.found() ? 1 : 0;
            if (foundOnly && !line.found()) {
                return;
            }
            if (shown >= from && shown < from + PAGE) {
                lines.add(line);
            }
            shown++;
        }
    }
}
