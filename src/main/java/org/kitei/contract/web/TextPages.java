package org.kitei.contract.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.AgreementKeeping;
import org.kitei.contract.AgreementReading;
import org.kitei.document.TextView;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Role;
import org.kitei.text.TextReader;
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

/** The text of an agreement that is prepared. */
@Controller
@RequestMapping("/contracts")
@AllowedTo(Role.CONTRACT_MANAGER)
class TextPages {

    private static final int LONGEST = 200_000;

    private final AgreementReading reading;
    private final AgreementKeeping keeping;

    TextPages(AgreementReading reading, AgreementKeeping keeping) {
        this.reading = reading;
        this.keeping = keeping;
    }

    /** The text as typed. */
    record TextForm(@Nullable String version, @Nullable String plain) {
    }

    @GetMapping("/{id}/text")
    String text(@PathVariable UUID id, Model model) {
        var agreement = reading.get(id);
        if (!agreement.preparing()) {
            return "redirect:/contracts/" + id;
        }
        model.addAttribute("form", new TextForm(String.valueOf(agreement.version()), agreement.plainText()));
        return textPage(id, agreement.plainText(), model);
    }

    @PostMapping("/{id}/text")
    String write(@PathVariable UUID id, @ModelAttribute("form") TextForm form, BindingResult errors,
            @RequestParam(required = false) @Nullable String look, Model model, RedirectAttributes redirect) {
        reading.get(id);
        var plain = Typed.text(form.plain());
        try {
            if (plain.isEmpty() || plain.length() > LONGEST) {
                throw InvalidInput.at("plain", plain.isEmpty() ? "contract.error.required" : "contract.error.long", LONGEST);
            }
            if (look == null) {
                keeping.write(id, Typed.number("version", form.version()), plain);
                redirect.addFlashAttribute("saved", true);
                return "redirect:/contracts/" + id;
            }
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
        }
        return textPage(id, plain, model);
    }

    private String textPage(UUID id, String plain, Model model) {
        var read = TextReader.read(plain);
        model.addAttribute("agreement", reading.get(id));
        model.addAttribute("findings", read.findings());
        model.addAttribute("view", TextView.of(read.text()));
        return "contract/text";
    }
}
