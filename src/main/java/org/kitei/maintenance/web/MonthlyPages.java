package org.kitei.maintenance.web;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.document.RegisterPdf;
import org.kitei.document.RegisterPdf.Column;
import org.kitei.document.SpreadsheetFile;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.KnownDays;
import org.kitei.facility.Role;
import org.kitei.maintenance.MonthlyLine;
import org.kitei.maintenance.MonthlyWorks;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The works of a month for the committee: to read, to print and to take along. */
@Controller
@AllowedTo({Role.OPERATIONS_MANAGER, Role.SYSTEM_MANAGER, Role.CONTRACT_MANAGER, Role.DIRECTOR, Role.AUDIT_MANAGER, Role.SECRETARY,
    Role.COMMITTEE_CHAIR, Role.VICE_CHAIR, Role.COMMITTEE_MEMBER})
class MonthlyPages {

    private static final List<String> COLUMNS = List.of("number", "title", "contractor", "people", "worked", "window", "done", "data", "used", "state");
    private static final List<Integer> WIDTHS = List.of(6, 15, 11, 8, 8, 16, 16, 6, 7, 7);

    private final MonthlyWorks works;
    private final RegisterPdf pdf;
    private final FacilityDirectory facilities;
    private final CalendarWords calendar;
    private final MessageSource messages;

    MonthlyPages(MonthlyWorks works, RegisterPdf pdf, FacilityDirectory facilities, CalendarWords calendar, MessageSource messages) {
        this.works = works;
        this.pdf = pdf;
        this.facilities = facilities;
        this.calendar = calendar;
        this.messages = messages;
    }

    @GetMapping("/maintenance/monthly")
    String show(@RequestParam(required = false) @Nullable String month, Model model, Locale locale) {
        var shown = month(month);
        var lines = works.of(shown);
        model.addAttribute("month", shown);
        model.addAttribute("monthName", name(shown, locale));
        model.addAttribute("before", shown.minusMonths(1));
        model.addAttribute("after", shown.plusMonths(1));
        model.addAttribute("lines", lines);
        model.addAttribute("summary", summary(lines, locale));
        return "maintenance/monthly";
    }

    @GetMapping("/maintenance/monthly.pdf")
    ResponseEntity<byte[]> print(@RequestParam(required = false) @Nullable String month) {
        var shown = month(month);
        var lines = works.of(shown);
        var facility = facilities.current();
        var columns = new ArrayList<Column>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            columns.add(new Column(word("maintenance.monthly." + COLUMNS.get(i), Locale.JAPANESE), WIDTHS.get(i)));
        }
        return file("maintenance-" + shown + ".pdf", MediaType.APPLICATION_PDF_VALUE, pdf.render(new RegisterPdf.Register(facility.name(),
                messages.getMessage("maintenance.monthly.of", new Object[] {name(shown, Locale.JAPANESE)}, Locale.JAPANESE),
                summary(lines, Locale.JAPANESE), columns, lines.stream().map(line -> cells(line, Locale.JAPANESE)).toList(),
                word("maintenance.monthly.none", Locale.JAPANESE), facilities.today(), facility.sample())));
    }

    @GetMapping("/maintenance/monthly.csv")
    ResponseEntity<byte[]> table(@RequestParam(required = false) @Nullable String month, Locale locale) {
        var shown = month(month);
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS.stream().map(column -> word("maintenance.monthly." + column, locale)).toList());
        works.of(shown).forEach(line -> rows.add(cells(line, locale)));
        return file("maintenance-" + shown + ".csv", "text/csv;charset=UTF-8", SpreadsheetFile.of(rows));
    }

    private List<String> cells(MonthlyLine line, Locale locale) {
        var state = new ArrayList<String>();
        if (line.emergency()) {
            state.add(word("maintenance.monthly.emergency", locale));
        }
        state.add(word("maintenance.state." + line.state(), locale));
        if (!line.reason().isEmpty()) {
            state.add(line.reason());
        }
        return List.of(line.number(), line.title() + "\n" + line.systems(), line.contractor(), line.people(), line.workedBy(),
                span(line.from(), line.until(), locale) + "\n" + word("maintenance.monthly.place." + line.place(), locale),
                line.startedAt() == null || line.endedAt() == null ? "" : span(line.startedAt(), line.endedAt(), locale),
                word("maintenance.monthly.data." + line.patientData(), locale), used(line, locale), String.join("\n", state));
    }

    private String used(MonthlyLine line, Locale locale) {
        var used = line.dataUsed() == null ? "" : word("maintenance.monthly.used." + line.dataUsed(), locale);
        return line.dataReturn() == null ? used : used + "\n" + word("maintenance.monthly.returned." + line.dataReturn(), locale);
    }

    private String span(Instant from, Instant until, Locale locale) {
        return messages.getMessage("maintenance.account.since", new Object[] {calendar.moment(from, locale)}, locale) + "\n"
                + messages.getMessage("maintenance.account.to", new Object[] {calendar.moment(until, locale)}, locale);
    }

    private String summary(List<MonthlyLine> lines, Locale locale) {
        return messages.getMessage("maintenance.monthly.summary", new Object[] {lines.size(),
            count(lines.stream().filter(MonthlyLine::emergency)), count(lines.stream().filter(MonthlyLine::notAccepted)),
            count(lines.stream().filter(line -> !line.state().over()))}, locale);
    }

    private static long count(Stream<MonthlyLine> some) {
        return some.count();
    }

    /** The month asked for; this one where none was, or none that there is. */
    private YearMonth month(@Nullable String asked) {
        try {
            var month = YearMonth.parse(asked == null ? "" : asked.strip());
            return KnownDays.hold(month.atDay(1)) ? month : YearMonth.from(facilities.today());
        } catch (DateTimeParseException none) {
            return YearMonth.from(facilities.today());
        }
    }

    private String name(YearMonth month, Locale locale) {
        return messages.getMessage("maintenance.monthly.month", new Object[] {String.valueOf(month.getYear()), String.format("%02d", month.getMonthValue()),
            month.getMonthValue()}, locale);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static ResponseEntity<byte[]> file(String name, String mediaType, byte[] content) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(mediaType)).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString()).body(content);
    }
}
