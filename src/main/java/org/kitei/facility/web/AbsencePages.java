package org.kitei.facility.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AbsencePeriod;
import org.kitei.facility.Absences;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.Deputies;
import org.kitei.facility.DeputyTerm;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.People;
import org.kitei.facility.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 不在と代理: one's own absences and deputies; everybody's for those who keep the house running. */
@Controller
@RequestMapping("/absences")
@AllowedTo
class AbsencePages {

    private final Absences absences;
    private final Deputies deputies;
    private final People people;
    private final FacilityDirectory facility;
    private final PersonChoice choice;

    AbsencePages(Absences absences, Deputies deputies, People people, FacilityDirectory facility, PersonChoice choice) {
        this.absences = absences;
        this.deputies = deputies;
        this.people = people;
        this.facility = facility;
        this.choice = choice;
    }

    @GetMapping
    String own(Model model) {
        var me = FacilityContext.requiredPerson();
        var named = deputies.namedBy(me);
        var naming = deputies.naming(me);
        model.addAttribute("me", me);
        model.addAttribute("now", absences.now(me).orElse(null));
        model.addAttribute("absences", absences.of(me));
        model.addAttribute("deputies", named);
        model.addAttribute("naming", naming);
        model.addAttribute("names", people.names(Stream.concat(
                named.stream().map(DeputyTerm::deputyId), naming.stream().map(DeputyTerm::principalId)).toList()));
        model.addAttribute("mayRecordForOthers", absences.mayRecordForOthers());
        return "facility/absences";
    }

    @GetMapping("/all")
    @AllowedTo({Role.DIRECTOR, Role.ADMINISTRATOR, Role.SECRETARY})
    String all(Model model) {
        var all = absences.ofAll();
        model.addAttribute("absences", all);
        model.addAttribute("names", people.names(all.stream().map(AbsencePeriod::personId).toList()));
        model.addAttribute("mayRecordForOthers", absences.mayRecordForOthers());
        return "facility/absences-all";
    }

    @GetMapping("/of")
    @AllowedTo({Role.SECRETARY, Role.ADMINISTRATOR})
    String choosePerson(@RequestParam(defaultValue = "") String q, Model model) {
        return choice.show(new PersonChoice.Asked("facility.absences.whose", "/absences/all", "facility.absences.all.title",
                "/absences/of"), q, model);
    }

    @GetMapping("/of/{personId}")
    String describe(@PathVariable UUID personId, Model model) {
        model.addAttribute("form", new AbsenceForm("", "", "", "", ""));
        return page(personId, model);
    }

    @PostMapping("/of/{personId}")
    String record(@PathVariable UUID personId, @ModelAttribute("form") AbsenceForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        try {
            absences.record(personId, start(form), end(form), Typed.text(form.reason()));
        } catch (InvalidInput refused) {
            Problems.show(refused, errors);
            return page(personId, model);
        }
        redirect.addFlashAttribute("recorded", true);
        return redirect(personId);
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean all, RedirectAttributes redirect) {
        absences.end(id);
        redirect.addFlashAttribute("ended", true);
        return all ? "redirect:/absences/all" : "redirect:/absences";
    }

    private String page(UUID personId, Model model) {
        if (!absences.mayRecord(personId)) {
            throw new NotAllowed("absence of another", Role.SECRETARY, Role.ADMINISTRATOR);
        }
        model.addAttribute("person", people.get(personId));
        model.addAttribute("own", FacilityContext.requiredPerson().equals(personId));
        return "facility/absence-new";
    }

    private static String redirect(UUID personId) {
        return FacilityContext.requiredPerson().equals(personId) ? "redirect:/absences" : "redirect:/absences/all";
    }

    /** Null for at once; the beginning of the day where no time is given. */
    private @Nullable Instant start(AbsenceForm form) {
        var day = Typed.day("from", form.from());
        var time = Typed.time("fromTime", form.fromTime());
        return day == null && time == null ? null : moment(day == null ? facility.today() : day, time);
    }

    /** The end of the last day where no time is given. */
    private @Nullable Instant end(AbsenceForm form) {
        var day = Typed.day("until", form.until());
        var time = Typed.time("untilTime", form.untilTime());
        if (day == null && time == null) {
            return null;
        }
        var last = day == null ? facility.today() : day;
        return time == null ? moment(last.plusDays(1), null) : moment(last, time);
    }

    private Instant moment(LocalDate day, @Nullable LocalTime time) {
        return (time == null ? day.atStartOfDay() : day.atTime(time)).atZone(facility.zone()).toInstant();
    }

    record AbsenceForm(@Nullable String from, @Nullable String fromTime, @Nullable String until, @Nullable String untilTime,
            @Nullable String reason) {
    }
}
