package org.kitei.facility.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InitialPassword;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.People;
import org.kitei.facility.PeopleQuery;
import org.kitei.facility.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of people, and entering one. */
@Controller
@RequestMapping("/people")
@AllowedTo(Role.ADMINISTRATOR)
class PeoplePage {

    private static final int PAGE = 25;

    private final People people;
    private final FacilityDirectory facility;

    PeoplePage(People people, FacilityDirectory facility) {
        this.people = people;
        this.facility = facility;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(defaultValue = "false") boolean former, @RequestParam(defaultValue = "") String afterKey,
            @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID afterId, Model model) {
        var found = people.list(new PeopleQuery(q, department, former, afterKey, afterId), PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        var departments = facility.departments();
        model.addAttribute("q", q);
        model.addAttribute("department", department);
        model.addAttribute("former", former);
        model.addAttribute("people", page);
        model.addAttribute("first", afterKey.isEmpty());
        model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1) : null);
        model.addAttribute("departments", departments);
        model.addAttribute("departmentNames", Names.of(departments));
        model.addAttribute("today", facility.today());
        return "facility/people";
    }

    @GetMapping("/new")
    String describe(Model model) {
        model.addAttribute("form", PersonForm.blank());
        return page(model);
    }

    @PostMapping
    String enter(@ModelAttribute("form") PersonForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        var password = InitialPassword.next();
        try {
            var person = form.entered(password);
            var id = people.enter(person);
            redirect.addFlashAttribute("entered", true);
            if (person.account() != null) {
                redirect.addFlashAttribute("initialPassword", password);
            }
            return "redirect:/people/" + id;
        } catch (InvalidInput refused) {
            Problems.show(refused, errors, Map.of("account.signInName", "signInName", "account.password", "signInName"));
            return page(model);
        }
    }

    private String page(Model model) {
        model.addAttribute("departments", Option.departments(facility.departments()));
        model.addAttribute("languages", languages());
        return "facility/person-new";
    }

    static List<Option> languages() {
        return List.of(new Option("ja", "日本語"), new Option("en", "English"));
    }
}
