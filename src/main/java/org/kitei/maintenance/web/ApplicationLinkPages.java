package org.kitei.maintenance.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.AgreementReading;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.PlainText;
import org.kitei.facility.Role;
import org.kitei.maintenance.ApplicationLinks;
import org.kitei.maintenance.Recipient;
import org.kitei.outside.MadeLink;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A link by which the contractor applies for a work, to somebody there whom the house names. */
@Controller
@RequestMapping("/maintenance/application-links/{agreementId}")
@AllowedTo({Role.CONTRACT_MANAGER, Role.OPERATIONS_MANAGER})
class ApplicationLinkPages {

    private final ApplicationLinks links;
    private final AgreementReading agreements;

    ApplicationLinkPages(ApplicationLinks links, AgreementReading agreements) {
        this.links = links;
        this.agreements = agreements;
    }

    record RecipientForm(@Nullable String name, @Nullable String email) {

        Recipient recipient() {
            return new Recipient(text(name), text(email));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : PlainText.of(typed).strip();
        }
    }

    @GetMapping
    String ask(@PathVariable UUID agreementId, Model model) {
        var terms = agreements.get(agreementId).terms();
        model.addAttribute("form", new RecipientForm(terms.signerName(), terms.signerEmail()));
        return page(agreementId, model);
    }

    @PostMapping
    String make(@PathVariable UUID agreementId, @ModelAttribute("form") RecipientForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        agreements.get(agreementId);
        try {
            return MadeLink.show(() -> links.make(agreementId, form.recipient()), "/contracts/" + agreementId, model, redirect);
        } catch (InvalidInput refused) {
            refused.problems().forEach(problem -> errors.rejectValue(problem.field(), problem.key(), problem.arguments().toArray(), null));
            return page(agreementId, model);
        }
    }

    private String page(UUID agreementId, Model model) {
        model.addAttribute("agreement", agreements.get(agreementId));
        return "maintenance/application-link";
    }
}
