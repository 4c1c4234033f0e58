package org.kitei.facility.web;

import java.io.IOException;
import java.time.Year;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.BusinessDays;
import org.kitei.facility.CalendarKeeping;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.HolidayList;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The national holidays of later years, from the Cabinet Office's file: first shown, then kept. */
@Controller
@RequestMapping("/settings/calendar/holidays")
@AllowedTo(Role.ADMINISTRATOR)
class HolidaysUpload {

    private final CalendarKeeping calendar;
    private final BusinessDays days;
    private final FacilityDirectory facility;

    HolidaysUpload(CalendarKeeping calendar, BusinessDays days, FacilityDirectory facility) {
        this.calendar = calendar;
        this.days = days;
        this.facility = facility;
    }

    @GetMapping
    String ask(@ModelAttribute("form") UploadForm form, Model model) {
        return page(model);
    }

    @PostMapping
    String check(@ModelAttribute("form") UploadForm form, BindingResult errors, Model model) throws IOException {
        try {
            var file = form.file();
            if (file == null || file.isEmpty()) {
                throw InvalidInput.at("file", "facility.upload.none");
            }
            return shown(PeopleFile.decode(file.getBytes()), model);
        } catch (InvalidInput refused) {
            Problems.showAt("file", refused, errors);
            return page(model);
        }
    }

    @PostMapping("/confirmed")
    String keep(@ModelAttribute("form") UploadForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        try {
            calendar.load(HolidayList.read(form.text() == null ? "" : form.text()));
        } catch (InvalidInput refused) {
            Problems.showAt("file", refused, errors);
            return page(model);
        }
        redirect.addFlashAttribute("saved", true);
        return "redirect:/settings/calendar";
    }

    private String shown(String text, Model model) {
        var list = HolidayList.read(text);
        if (list.bad().isEmpty()) {
            list.usableFrom(Year.from(facility.today()));
        }
        model.addAttribute("bad", list.bad());
        model.addAttribute("difference", calendar.difference(list));
        model.addAttribute("text", text);
        return "facility/holidays-check";
    }

    private String page(Model model) {
        model.addAttribute("knownUntil", days.holidaysKnownUntil().toString());
        return "facility/holidays";
    }

    record UploadForm(@Nullable MultipartFile file, @Nullable String text) {
    }
}
