package org.kitei.contract.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.OutsideDesk;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.springframework.http.ResponseEntity;
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

/** The page of somebody outside: who asks, what is signed, the document, two choices, and nothing else. */
@Controller
@RequestMapping("/s")
@AllowedTo(everyone = true)
class OutsidePages {

    private static final String PROVED = OutsidePages.class.getName() + ".proved";
    private static final Duration PROOF_HOLDS = Duration.ofMinutes(60);

    private final OutsideDesk desk;
    private final Clock clock;

    OutsidePages(OutsideDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** That whoever holds the session has typed the code of this link. */
    record Proof(UUID linkId, Instant at) implements Serializable {
    }

    record CodeForm(@Nullable String code) {
    }

    record SignForm(@Nullable String choice, @Nullable String name, @Nullable String title, @Nullable String reason, @Nullable String contentHash) {
    }

    /** No other site is told of the address, and no cache keeps the page. */
    @ModelAttribute
    void keepToYourself(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @GetMapping("/{token}")
    String open(@PathVariable String token, HttpServletRequest request, Model model) {
        var asked = desk.open(token, from(request));
        if (proof(request, asked).isEmpty()) {
            model.addAttribute("form", new CodeForm(""));
            return codePage(token, asked, model);
        }
        model.addAttribute("form", new SignForm("", asked.signerName(), "", "", ""));
        return page(token, asked, request, model);
    }

    private static String codePage(String token, OutsideDesk.Asked asked, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("token", token);
        return "contract/outside-code";
    }

    private String page(String token, OutsideDesk.Asked asked, HttpServletRequest request, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("token", token);
        if (asked.purpose().equals("SIGN")) {
            model.addAttribute("toSign", desk.toSign(token, from(request)));
            return "contract/outside-sign";
        }
        if (asked.purpose().equals("DECLARE")) {
            model.addAttribute("form", DeclarationForm.blank());
            return "contract/outside-declare";
        }
        model.addAttribute("file", desk.file(token, from(request)));
        return "contract/outside-take";
    }

    @PostMapping("/{token}/code")
    String sendCode(@PathVariable String token, HttpServletRequest request, @ModelAttribute("form") CodeForm form, BindingResult errors,
            Model model, RedirectAttributes redirect) {
        var asked = desk.open(token, from(request));
        try {
            desk.sendCode(token, from(request));
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return codePage(token, asked, model);
        }
        redirect.addFlashAttribute("codeSent", true);
        return "redirect:/s/" + token;
    }

    @PostMapping("/{token}/confirm")
    String confirm(@PathVariable String token, HttpServletRequest request, @ModelAttribute("form") CodeForm form, BindingResult errors,
            Model model) {
        var asked = desk.open(token, from(request));
        if (!desk.confirm(token, Typed.text(form.code()), from(request))) {
            errors.rejectValue("code", "contract.outside.error.code");
            return codePage(token, desk.open(token, from(request)), model);
        }
        request.getSession().setAttribute(PROVED, new Proof(asked.linkId(), clock.instant()));
        request.changeSessionId();
        return "redirect:/s/" + token;
    }

    @GetMapping("/{token}/document.pdf")
    ResponseEntity<byte[]> document(@PathVariable String token, HttpServletRequest request) {
        require(token, request);
        return Download.of(desk.file(token, from(request)), desk.content(token, from(request)));
    }

    /** What was typed, to be checked before it is signed; declining needs no more than its reason. */
    @PostMapping("/{token}/check")
    String check(@PathVariable String token, HttpServletRequest request, @ModelAttribute("form") SignForm form, BindingResult errors,
            Model model, RedirectAttributes redirect) {
        var asked = desk.open(token, from(request));
        require(token, request);
        try {
            if ("decline".equals(form.choice())) {
                return done(desk.decline(token, Typed.text(form.reason()), from(request)), "declined", redirect);
            }
            if (!"sign".equals(form.choice())) {
                throw InvalidInput.at("choice", "contract.error.choose");
            }
            OutsideDesk.check(Typed.text(form.name()), Typed.text(form.title()));
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return page(token, asked, request, model);
        }
        model.addAttribute("asked", asked);
        model.addAttribute("token", token);
        model.addAttribute("toSign", desk.toSign(token, from(request)));
        model.addAttribute("statement", desk.statement(token, Typed.text(form.name()), Typed.text(form.title()), from(request)));
        return "contract/outside-check";
    }

    @PostMapping("/{token}/sign")
    String sign(@PathVariable String token, HttpServletRequest request, @ModelAttribute("form") SignForm form, BindingResult errors,
            @RequestParam(defaultValue = "") String contentHash, Model model, RedirectAttributes redirect) {
        var asked = desk.open(token, from(request));
        var proof = require(token, request);
        try {
            return done(desk.sign(token, Typed.text(form.name()), Typed.text(form.title()), contentHash, proof.at(), from(request)), "signed",
                    redirect);
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return page(token, asked, request, model);
        }
    }

    @PostMapping("/{token}/declare")
    String declare(@PathVariable String token, HttpServletRequest request, @ModelAttribute("form") DeclarationForm form, BindingResult errors,
            Model model, RedirectAttributes redirect) {
        var asked = desk.open(token, from(request));
        require(token, request);
        try {
            return done(desk.declare(token, form.declaration(), from(request)), "declared", redirect);
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            model.addAttribute("asked", asked);
            model.addAttribute("token", token);
            return "contract/outside-declare";
        }
    }

    private static String done(OutsideDesk.Done done, String what, RedirectAttributes redirect) {
        redirect.addFlashAttribute("what", what);
        redirect.addFlashAttribute("signedTitle", done.title());
        redirect.addFlashAttribute("name", done.name());
        redirect.addFlashAttribute("contentHash", done.contentHash());
        return "redirect:/s/done";
    }

    /** That it was done; what was done is shown once. */
    @GetMapping("/done")
    String done() {
        return "contract/outside-done";
    }

    private Proof require(String token, HttpServletRequest request) {
        return proof(request, desk.open(token, from(request))).orElseThrow(() -> new NoSuchRecord("outside link", "of this address"));
    }

    private Optional<Proof> proof(HttpServletRequest request, OutsideDesk.Asked asked) {
        return Optional.ofNullable(request.getSession(false)).map((HttpSession session) -> session.getAttribute(PROVED))
                .filter(Proof.class::isInstance).map(Proof.class::cast)
                .filter(proof -> proof.linkId().equals(asked.linkId()) && clock.instant().isBefore(proof.at().plus(PROOF_HOLDS)));
    }

    private static String from(HttpServletRequest request) {
        return request.getRemoteAddr();
    }
}
