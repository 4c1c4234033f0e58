package org.kitei.facility.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kitei.facility.Accounts;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What everyone may change of their own: password and language. */
@Controller
@RequestMapping("/account")
@AllowedTo
class AccountPage {

    private final Accounts accounts;
    private final People people;
    private final Appointments appointments;
    private final FacilityDirectory facility;

    AccountPage(Accounts accounts, People people, Appointments appointments, FacilityDirectory facility) {
        this.accounts = accounts;
        this.people = people;
        this.appointments = appointments;
        this.facility = facility;
    }

    @GetMapping
    String show(Model model) {
        var me = people.details(FacilityContext.requiredPerson());
        var today = facility.today();
        model.addAttribute("me", me);
        model.addAttribute("sample", facility.current().sample());
        model.addAttribute("terms", appointments.of(me.id()).stream().filter(term -> term.inForceOn(today)).toList());
        model.addAttribute("form", new LanguageForm(me.language()));
        model.addAttribute("languages", List.of(new Option("ja", "日本語"), new Option("en", "English")));
        return "facility/account";
    }

    @PostMapping("/language")
    String speak(@ModelAttribute("form") LanguageForm form, HttpServletRequest request, HttpServletResponse response) {
        var language = "en".equals(form.language()) ? "en" : "ja";
        people.speak(FacilityContext.requiredPerson(), language);
        var resolver = RequestContextUtils.getLocaleResolver(request);
        if (resolver != null) {
            resolver.setLocale(request, response, Locale.forLanguageTag(language));
        }
        return "redirect:/account";
    }

    @PostMapping("/mail")
    String wantMail(@RequestParam boolean wanted) {
        people.wantMail(FacilityContext.requiredPerson(), wanted);
        return "redirect:/account";
    }

    @GetMapping("/password")
    String askPassword(@ModelAttribute("form") PasswordForm form, Model model) {
        return passwordPage(model);
    }

    @PostMapping("/password")
    String choosePassword(@ModelAttribute("form") PasswordForm form, BindingResult errors, Model model,
            HttpServletRequest request) throws ServletException {
        try {
            form.requireSame();
            accounts.choose(FacilityContext.requiredPerson(), form.raw(form.present()), form.raw(form.password()));
        } catch (InvalidInput refused) {
            Problems.show(refused, errors);
            return passwordPage(model);
        }
        request.logout();
        return "redirect:/sign-in?chosen";
    }

    private String passwordPage(Model model) {
        var me = FacilityContext.requiredPerson();
        model.addAttribute("initial", accounts.standing(me).map(standing -> standing.mustChangePassword()).orElse(false));
        model.addAttribute("composition", facility.current().settings().passwordComposition());
        return "facility/password";
    }

    record LanguageForm(String language) {
    }
}
