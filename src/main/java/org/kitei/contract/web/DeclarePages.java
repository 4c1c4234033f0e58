package org.kitei.contract.web;

import org.kitei.contract.DeclaringDesk;
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

/** The contractor's page to declare a subcontractor. */
@Controller
@RequestMapping("/s/{token}/declare")
@AllowedTo(everyone = true)
class DeclarePages {

    private final DeclaringDesk desk;

    DeclarePages(DeclaringDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String ask(OutsideVisit visit, Model model) {
        model.addAttribute("form", DeclarationForm.blank());
        return "contract/outside-declare";
    }

    @PostMapping
    String declare(OutsideVisit visit, @ModelAttribute("form") DeclarationForm form, BindingResult errors, RedirectAttributes redirect) {
        try {
            var title = desk.declare(visit, form.declaration());
            redirect.addFlashAttribute(OutsideReceipt.SHOWN, OutsideReceipt.of("contract.outside.done.declared", title));
            return OutsideReceipt.PAGE;
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return "contract/outside-declare";
        }
    }
}
