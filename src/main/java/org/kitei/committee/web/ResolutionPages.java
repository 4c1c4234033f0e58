package org.kitei.committee.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.committee.ResolutionRules;
import org.kitei.committee.RuleChoice;
import org.kitei.committee.RuleReading;
import org.kitei.committee.RuleView;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Role;
import org.kitei.signature.Signatures;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The facility's own rule on quorum and resolution: shown, proposed, decided, downloaded. */
@Controller
@RequestMapping("/settings/resolution")
@AllowedTo({Role.DIRECTOR, Role.SYSTEM_MANAGER, Role.OPERATIONS_MANAGER, Role.AUDIT_MANAGER, Role.COMMITTEE_CHAIR,
    Role.VICE_CHAIR, Role.COMMITTEE_MEMBER, Role.SECRETARY, Role.DRAFTER, Role.ADMINISTRATOR})
class ResolutionPages {

    private static final String PAGE = "redirect:/settings/resolution";
    private static final int LARGEST_FILE = 300_000;

    private final ResolutionRules rules;
    private final RuleReading reading;
    private final Signatures signatures;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final MessageSource messages;

    ResolutionPages(ResolutionRules rules, RuleReading reading, Signatures signatures, Appointments appointments,
            FacilityDirectory facilities, MessageSource messages) {
        this.rules = rules;
        this.reading = reading;
        this.signatures = signatures;
        this.appointments = appointments;
        this.facilities = facilities;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model, Locale locale) {
        var choice = reading.proposed().map(RuleView::choice).orElseGet(() -> reading.current().choice());
        model.addAttribute("form", RuleForm.of(choice == null ? RuleChoice.DEFAULT : choice));
        return page(model, locale);
    }

    @PostMapping
    @AllowedTo({Role.SECRETARY, Role.ADMINISTRATOR})
    String propose(@ModelAttribute("form") RuleForm form, BindingResult errors, Model model, RedirectAttributes redirect, Locale locale) {
        try {
            rules.propose(form.choice());
        } catch (InvalidInput refused) {
            return refuse(refused, errors, model, locale);
        }
        redirect.addFlashAttribute("done", "committee.rule.done.proposed");
        return PAGE;
    }

    @PostMapping("/file")
    @AllowedTo({Role.SECRETARY, Role.ADMINISTRATOR})
    String upload(@RequestParam(required = false) @Nullable MultipartFile file, Model model, RedirectAttributes redirect, Locale locale) {
        var form = RuleForm.of(RuleChoice.DEFAULT);
        try {
            rules.propose(text(file));
        } catch (InvalidInput refused) {
            model.addAttribute("form", form);
            model.addAttribute("fileError", messages.getMessage(refused.problems().get(0).key(),
                    refused.problems().get(0).arguments().toArray(), locale));
            model.addAttribute("hasErrors", true);
            return page(model, locale);
        }
        redirect.addFlashAttribute("done", "committee.rule.done.proposed");
        return PAGE;
    }

    private static String text(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw InvalidInput.at("file", "committee.rule.file.missing");
        }
        if (file.getSize() > LARGEST_FILE) {
            throw InvalidInput.at("file", "committee.rule.file.large");
        }
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping("/proposals/{id}/drop")
    @AllowedTo({Role.SECRETARY, Role.ADMINISTRATOR, Role.DIRECTOR})
    String drop(@PathVariable UUID id, RedirectAttributes redirect) {
        rules.drop(id);
        redirect.addFlashAttribute("done", "committee.rule.done.dropped");
        return PAGE;
    }

    @PostMapping("/proposals/{id}/decide")
    @AllowedTo(Role.DIRECTOR)
    String decide(@PathVariable UUID id, @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String contentHash, Model model, RedirectAttributes redirect, Locale locale) {
        var proof = signatures.reauthenticate(password);
        if (proof.isEmpty()) {
            model.addAttribute("passwordError", messages.getMessage("inbox.error.password", null, locale));
            model.addAttribute("hasErrors", true);
            return show(model, locale);
        }
        rules.decide(id, contentHash, proof.get());
        redirect.addFlashAttribute("done", "committee.rule.done.decided");
        return PAGE;
    }

    /** @param number 0 for the table the product brings along */
    @GetMapping("/{number}.dmn")
    ResponseEntity<byte[]> file(@PathVariable int number) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("resolution-" + number + ".dmn")
                        .build().toString())
                .body(reading.file(number).getBytes(StandardCharsets.UTF_8));
    }

    private String refuse(InvalidInput refused, BindingResult errors, Model model, Locale locale) {
        refused.problems().forEach(problem ->
                errors.rejectValue(problem.field(), problem.key(), problem.arguments().toArray(), null));
        model.addAttribute("hasErrors", true);
        return page(model, locale);
    }

    private String page(Model model, Locale locale) {
        var roles = appointments.rolesOf(FacilityContext.requiredPerson(), facilities.today());
        var proposed = reading.proposed();
        model.addAttribute("current", reading.current());
        model.addAttribute("proposed", proposed.orElse(null));
        model.addAttribute("statement", proposed.map(rule -> reading.statement(rule.hash())).orElse(""));
        model.addAttribute("decided", reading.decided());
        model.addAttribute("examples", RuleView.EXAMPLES);
        model.addAttribute("mayPropose", roles.contains(Role.SECRETARY) || roles.contains(Role.ADMINISTRATOR));
        model.addAttribute("mayDecide", roles.contains(Role.DIRECTOR));
        model.addAttribute("directors", appointments.holders(Role.DIRECTOR, facilities.today()));
        model.addAttribute("quorums", parts(Arrays.stream(RuleChoice.Part.values()), locale));
        model.addAttribute("majorities", parts(Arrays.stream(RuleChoice.Part.values()).filter(RuleChoice.Part::majority), locale));
        model.addAttribute("weighings", yesOrNo("committee.rule.abstentions.", locale));
        model.addAttribute("ties", yesOrNo("committee.rule.tie.", locale));
        return "committee/resolution";
    }

    private List<RuleForm.Option> parts(Stream<RuleChoice.Part> parts, Locale locale) {
        return parts.map(part -> new RuleForm.Option(part.name(), messages.getMessage("committee.rule.part." + part, null, locale))).toList();
    }

    private List<RuleForm.Option> yesOrNo(String key, Locale locale) {
        return Stream.of("true", "false").map(value -> new RuleForm.Option(value, messages.getMessage(key + value, null, locale))).toList();
    }
}
