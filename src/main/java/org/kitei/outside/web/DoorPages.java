package org.kitei.outside.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.PlainText;
import org.kitei.outside.OutsideDoor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who asks and for what, and the code; then on to the purpose's own page. */
@Controller
@RequestMapping("/s")
@AllowedTo(everyone = true)
class DoorPages {

    private final OutsideDoor door;
    private final Proofs proofs;

    DoorPages(OutsideDoor door, Proofs proofs) {
        this.door = door;
        this.proofs = proofs;
    }

    record CodeForm(@Nullable String code) {
    }

    @GetMapping("/{token}")
    String open(@PathVariable String token, HttpServletRequest request, Model model, Locale locale) {
        var asked = door.open(token, request.getRemoteAddr(), locale);
        if (proofs.of(request, asked.linkId()).isPresent()) {
            return "forward:/s/" + token + "/" + asked.purpose();
        }
        model.addAttribute("form", new CodeForm(""));
        return page(token, asked, model);
    }

    private static String page(String token, OutsideDoor.Asked asked, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("token", token);
        return "outside/door";
    }

    @PostMapping("/{token}/code")
    String sendCode(@PathVariable String token, HttpServletRequest request, @ModelAttribute("form") CodeForm form, BindingResult errors,
            Model model, Locale locale, RedirectAttributes redirect) {
        var asked = door.open(token, request.getRemoteAddr(), locale);
        try {
            door.sendCode(token, request.getRemoteAddr());
        } catch (InvalidInput refused) {
            refused.problems().forEach(problem -> errors.rejectValue(problem.field(), problem.key()));
            return page(token, asked, model);
        }
        redirect.addFlashAttribute("codeSent", true);
        return "redirect:/s/" + token;
    }

    @PostMapping("/{token}/confirm")
    String confirm(@PathVariable String token, HttpServletRequest request, @ModelAttribute("form") CodeForm form, BindingResult errors,
            Model model, Locale locale) {
        door.open(token, request.getRemoteAddr(), locale);
        var code = form.code() == null ? "" : PlainText.of(form.code());
        var visit = door.confirm(token, code, request.getRemoteAddr());
        if (visit.isEmpty()) {
            errors.rejectValue("code", "outside.error.code");
            return page(token, door.open(token, request.getRemoteAddr(), locale), model);
        }
        proofs.keep(request, visit.get());
        return "redirect:/s/" + token;
    }

    /** That it was done; what was done is shown once. */
    @GetMapping("/done")
    String done() {
        return "outside/done";
    }
}
