package org.kitei.notice.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.BusinessDays;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.KnownDays;
import org.kitei.notice.CalendarFeed;
import org.kitei.notice.DatesOfPerson;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A month of dates that concern the reader. */
@Controller
@RequestMapping("/calendar")
@AllowedTo
class CalendarPage {

    private final DatesOfPerson dates;
    private final BusinessDays days;
    private final FacilityDirectory facilities;
    private final CalendarFeed feed;
    private final MessageSource messages;

    CalendarPage(DatesOfPerson dates, BusinessDays days, FacilityDirectory facilities, CalendarFeed feed, MessageSource messages) {
        this.dates = dates;
        this.days = days;
        this.facilities = facilities;
        this.feed = feed;
        this.messages = messages;
    }

    @GetMapping
    String month(@RequestParam(required = false) @Nullable String month, Model model, Locale locale) {
        var today = facilities.today();
        var shown = month(month, today);
        var grid = MonthGrid.of(shown);
        model.addAttribute("monthName", DateTimeFormatter.ofPattern(messages.getMessage("notice.calendar.month", null, locale), locale).format(shown));
        model.addAttribute("weeks", grid.weeks(dates.between(grid.first(), grid.last()), days.daysOff(grid.first(), grid.last()), today));
        model.addAttribute("weekdays", Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1)).limit(7)
                .map(day -> day.getDisplayName(TextStyle.SHORT, locale)).toList());
        model.addAttribute("previous", known(shown.minusMonths(1)));
        model.addAttribute("next", known(shown.plusMonths(1)));
        model.addAttribute("thisMonth", shown.equals(YearMonth.from(today)));
        model.addAttribute("holidaysUnknown", shown.getYear() > days.holidaysKnownUntil().getValue() ? String.valueOf(shown.getYear()) : null);
        model.addAttribute("feedOpen", feed.isOpen());
        return "notice/calendar";
    }

    private static YearMonth month(@Nullable String typed, LocalDate today) {
        try {
            var month = typed == null ? YearMonth.from(today) : YearMonth.parse(typed);
            return known(month) == null ? YearMonth.from(today) : month;
        } catch (DateTimeException noMonth) {
            return YearMonth.from(today);
        }
    }

    private static @Nullable YearMonth known(YearMonth month) {
        return List.of(month.atDay(1).minusWeeks(1), month.atEndOfMonth().plusWeeks(1)).stream().allMatch(KnownDays::hold) ? month : null;
    }

    @PostMapping("/feed")
    String open(RedirectAttributes redirect) {
        redirect.addFlashAttribute("feedAddress",
                ServletUriComponentsBuilder.fromCurrentContextPath().path("/calendar/feed/{token}.ics").build(feed.open()).toString());
        return "redirect:/calendar";
    }

    @PostMapping("/feed/close")
    String close() {
        feed.close();
        return "redirect:/calendar";
    }
}
