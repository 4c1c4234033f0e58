package org.kitei.maintenance;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.kitei.attachment.AttachmentKind;
import org.kitei.attachment.Attachments;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.outside.OpenLink;
import org.kitei.outside.OutsideDoor;
import org.kitei.outside.OutsideVisit;
import org.springframework.stereotype.Service;

/** Where the contractor reports a work. */
@Service
public class ReportDesk {

    /** What a log may be. */
    public static final Set<AttachmentKind> LOGS = Set.copyOf(EnumSet.of(AttachmentKind.TEXT, AttachmentKind.CSV));

    private final OutsideDoor door;
    private final WorkBook book;
    private final ReportKeeping keeping;
    private final ReportReading reports;
    private final Attachments attachments;
    private final FacilityDirectory facilities;
    private final CalendarWords calendar;

    ReportDesk(OutsideDoor door, WorkBook book, ReportKeeping keeping, ReportReading reports, Attachments attachments,
            FacilityDirectory facilities, CalendarWords calendar) {
        this.door = door;
        this.book = book;
        this.keeping = keeping;
        this.reports = reports;
        this.attachments = attachments;
        this.facilities = facilities;
        this.calendar = calendar;
    }

    /**
     * What is asked of the contractor; nothing else of the work is shown to it.
     *
     * @param from     when the window opened, in words
     * @param workers  planned, by name
     * @param systems  planned
     * @param question to be answered; empty for the first report
     * @param zone     of the times that are typed
     */
    public record Wanted(String from, String until, List<String> workers, List<String> systems, String question, ZoneId zone) {
    }

    /** @throws NoSuchRecord where the link opens nothing any more */
    public Wanted wanted(OutsideVisit visit, Locale locale) {
        return door.at(visit, ReportPurpose.WORD, link -> {
            var work = work(link);
            return new Wanted(calendar.moment(work.plan().from(), locale), calendar.moment(work.plan().until(), locale),
                    work.workers().stream().map(WorkPerson::name).toList(), work.plan().systemNames(),
                    reports.question(work.id()).orElse(""), facilities.zone());
        });
    }

    /**
     * Keeps the report; the link is dead then.
     *
     * @param log   as sent; null where there is none
     * @param giver whoever reports, by name
     * @return the title of the work
     * @throws InvalidInput with everything that is wrong
     */
    public String give(OutsideVisit visit, Reported reported, @Nullable Sent log, String giver) {
        var examined = log == null ? null : attachments.examine(log.name(), log.content(), LOGS);
        return door.at(visit, ReportPurpose.WORD, link -> {
            var work = work(link);
            keeping.keep(work.id(), reported, examined, new Giver(giver, link.provedRecipient(), link.from(), link.id(), null));
            link.use();
            return work.plan().title();
        });
    }

    /** A file as it was sent. */
    public record Sent(String name, byte[] content) {
    }

    private Work work(OpenLink link) {
        var work = book.get(link.subjectId());
        if (work.state() != WorkState.AWAITING_REPORT) {
            throw new NoSuchRecord("outside link", "of this address");
        }
        return work;
    }
}
