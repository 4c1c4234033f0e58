package org.kitei.contract.web;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.PledgeDesk;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
import org.kitei.outside.OutsideReceipt;
import org.kitei.outside.OutsideVisit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page at which a worker pledges secrecy. */
@Controller
@RequestMapping("/s/{token}/pledge")
@AllowedTo(everyone = true)
class PledgePages {

    private final PledgeDesk desk;

    PledgePages(PledgeDesk desk) {
        this.desk = desk;
    }

    record PledgeForm(@Nullable String name) {
    }

    @GetMapping
    String read(OutsideVisit visit, @ModelAttribute("form") PledgeForm form, Model model) {
        return page(visit, model);
    }

    private String page(OutsideVisit visit, Model model) {
        model.addAttribute("statement", desk.statement(visit));
        return "contract/outside-pledge";
    }

    @PostMapping
    String pledge(OutsideVisit visit, @ModelAttribute("form") PledgeForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        try {
            var pledged = desk.pledge(visit, Typed.text(form.name()));
            redirect.addFlashAttribute(OutsideReceipt.SHOWN, OutsideReceipt.of("contract.outside.done.pledged", pledged));
            return OutsideReceipt.PAGE;
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return page(visit, model);
        }
    }
}
