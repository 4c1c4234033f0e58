package org.kitei.contract.web;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.SigningDesk;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
import org.kitei.outside.OutsideReceipt;
import org.kitei.outside.OutsideVisit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outside signer's page: who asks, what is signed, the document, two choices, and nothing else. */
@Controller
@RequestMapping("/s/{token}")
@AllowedTo(everyone = true)
class SignPages {

    private final SigningDesk desk;

    SignPages(SigningDesk desk) {
        this.desk = desk;
    }

    record SignForm(@Nullable String choice, @Nullable String name, @Nullable String title, @Nullable String reason, @Nullable String contentHash) {
    }

    @GetMapping("/sign")
    String read(OutsideVisit visit, Model model) {
        var toSign = desk.toSign(visit);
        model.addAttribute("form", new SignForm("", toSign.signerName(), "", "", ""));
        return page(toSign, model);
    }

    private static String page(SigningDesk.ToSign toSign, Model model) {
        model.addAttribute("toSign", toSign);
        return "contract/outside-sign";
    }

    @GetMapping("/sign/document.pdf")
    ResponseEntity<byte[]> document(OutsideVisit visit) {
        return Download.of(desk.toSign(visit).document(), desk.content(visit));
    }

    /** What was typed, to be checked before it is signed; declining needs no more than its reason. */
    @PostMapping("/sign/check")
    String check(OutsideVisit visit, @ModelAttribute("form") SignForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        var toSign = desk.toSign(visit);
        try {
            if ("decline".equals(form.choice())) {
                var title = desk.decline(visit, Typed.text(form.reason()));
                redirect.addFlashAttribute(OutsideReceipt.SHOWN, OutsideReceipt.of("contract.outside.done.declined", title));
                return OutsideReceipt.PAGE;
            }
            if (!"sign".equals(form.choice())) {
                throw InvalidInput.at("choice", "contract.error.choose");
            }
            SigningDesk.check(Typed.text(form.name()), Typed.text(form.title()));
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return page(toSign, model);
        }
        model.addAttribute("toSign", toSign);
        model.addAttribute("statement", desk.statement(visit, Typed.text(form.name()), Typed.text(form.title())));
        return "contract/outside-check";
    }

    @PostMapping("/sign")
    String sign(OutsideVisit visit, @ModelAttribute("form") SignForm form, BindingResult errors,
            @RequestParam(defaultValue = "") String contentHash, Model model, RedirectAttributes redirect) {
        var toSign = desk.toSign(visit);
        try {
            var signed = desk.sign(visit, Typed.text(form.name()), Typed.text(form.title()), contentHash);
            redirect.addFlashAttribute(OutsideReceipt.SHOWN, new OutsideReceipt("contract.outside.done.signed", signed.title(), signed.name(),
                    signed.contentHash(), signed.mailed() ? "contract.outside.done.next" : "contract.outside.done.next-by-hand"));
            return OutsideReceipt.PAGE;
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return page(toSign, model);
        }
    }
}
