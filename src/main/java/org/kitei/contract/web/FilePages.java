package org.kitei.contract.web;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.attachment.AttachmentKind;
import org.kitei.attachment.Attachments;
import org.kitei.attachment.ExaminedFile;
import org.kitei.contract.AgreementKeeping;
import org.kitei.contract.AgreementReading;
import org.kitei.contract.AgreementState;
import org.kitei.contract.AgreementView;
import org.kitei.contract.TermKeeping;
import org.kitei.document.AgreementPdf;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of an agreement: the contractor's own text, its rules on penalties, the certificate of return. */
@Controller
@RequestMapping("/contracts/{id}")
@AllowedTo(Role.CONTRACT_MANAGER)
class FilePages {

    /** What people have of rules and certificates; the text that is signed is a PDF. */
    private static final Set<AttachmentKind> PAPERS = EnumSet.of(AttachmentKind.PDF, AttachmentKind.PNG, AttachmentKind.JPEG, AttachmentKind.DOCX,
            AttachmentKind.XLSX, AttachmentKind.TEXT);

    private final AgreementReading reading;
    private final AgreementKeeping keeping;
    private final TermKeeping term;
    private final Attachments attachments;

    FilePages(AgreementReading reading, AgreementKeeping keeping, TermKeeping term, Attachments attachments) {
        this.reading = reading;
        this.keeping = keeping;
        this.term = term;
        this.attachments = attachments;
    }

    /** @param rules the name of the contractor's rules, where it is asked for */
    record UploadForm(@Nullable MultipartFile file, @Nullable String rules) {
    }

    private interface Keeper {

        void keep(ExaminedFile file);
    }

    @GetMapping("/own-text")
    String askOwnText(@PathVariable UUID id, @ModelAttribute("form") UploadForm form, Model model) {
        return asked(id, "own-text", AgreementState.PREPARING, model);
    }

    @PostMapping("/own-text")
    String takeOwnText(@PathVariable UUID id, @ModelAttribute("form") UploadForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) throws IOException {
        return kept(id, "own-text", form, errors, EnumSet.of(AttachmentKind.PDF), file -> {
            if (!AgreementPdf.usable(file.content())) {
                throw InvalidInput.at("file", "contract.error.pdf");
            }
            keeping.takeContractorsText(id, file);
        }, model, redirect);
    }

    @GetMapping("/penalty")
    String askPenalty(@PathVariable UUID id, @ModelAttribute("form") UploadForm form, Model model) {
        return asked(id, "penalty", AgreementState.PREPARING, model);
    }

    @PostMapping("/penalty")
    String penaltySeen(@PathVariable UUID id, @ModelAttribute("form") UploadForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) throws IOException {
        return kept(id, "penalty", form, errors, PAPERS, file -> keeping.penaltySeen(id, Typed.text(form.rules()), file), model, redirect);
    }

    @GetMapping("/certificate")
    String askCertificate(@PathVariable UUID id, @ModelAttribute("form") UploadForm form, Model model) {
        return asked(id, "certificate", AgreementState.CLOSING, model);
    }

    @PostMapping("/certificate")
    String certify(@PathVariable UUID id, @ModelAttribute("form") UploadForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) throws IOException {
        return kept(id, "certificate", form, errors, PAPERS, file -> term.certify(id, file), model, redirect);
    }

    private String asked(UUID id, String what, AgreementState when, Model model) {
        var agreement = reading.get(id);
        return agreement.state() == when ? page(agreement, what, model) : "redirect:/contracts/" + id;
    }

    private String kept(UUID id, String what, UploadForm form, BindingResult errors, Set<AttachmentKind> wanted, Keeper keeper, Model model,
            RedirectAttributes redirect) throws IOException {
        var agreement = reading.get(id);
        try {
            var sent = form.file();
            if (sent == null || sent.isEmpty()) {
                throw InvalidInput.at("file", "attachment.error.empty");
            }
            var name = sent.getOriginalFilename();
            keeper.keep(attachments.examine(name == null ? "" : name, sent.getBytes(), wanted));
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return page(agreement, what, model);
        }
        redirect.addFlashAttribute("saved", true);
        return "redirect:/contracts/" + id;
    }

    private static String page(AgreementView agreement, String what, Model model) {
        model.addAttribute("agreement", agreement);
        model.addAttribute("what", what);
        return "contract/upload";
    }
}
