package org.kitei.regulation.web;

import java.io.IOException;
import java.util.UUID;

import org.kitei.document.Documents;
import org.kitei.document.TextView;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.Role;
import org.kitei.regulation.Drafting;
import org.kitei.text.TextFile;
import org.kitei.text.UnusableText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A text from a Word file, a text file, law XML or another page comes into a draft: handed in, looked at as it was read, taken over. */
@Controller
@RequestMapping("/cases/{id}/bring-in")
@AllowedTo(Role.DRAFTER)
class BringInPages {

    private static final int MEGABYTE = 1_000_000;

    private final Drafting drafting;

    BringInPages(Drafting drafting) {
        this.drafting = drafting;
    }

    @GetMapping
    String ask(@PathVariable UUID id, Model model) {
        return page(id, BringInForm.EMPTY, model);
    }

    /** Shows what was read; the draft stays as it is until that page hands the text to the editor. */
    @PostMapping
    String show(@PathVariable UUID id, @ModelAttribute("form") BringInForm form, BindingResult errors, Model model) throws IOException {
        if (form.empty()) {
            errors.rejectValue(form.field(), "regulation.bring-in.nothing");
            return page(id, form, model);
        }
        try {
            var brought = drafting.beside(id, Documents.read(form.bytes()));
            model.addAttribute("brought", brought);
            model.addAttribute("view", TextView.of(brought.read().text()));
            return "regulation/bring-in-read";
        } catch (UnusableText unusable) {
            errors.rejectValue(form.field(), "text.unusable." + unusable.reason(),
                    new Object[] {form.name(), TextFile.LIMIT / MEGABYTE + 1}, null);
            return page(id, form, model);
        }
    }

    private String page(UUID id, BringInForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("desk", drafting.onOwnDesk(id));
        return "regulation/bring-in";
    }
}
