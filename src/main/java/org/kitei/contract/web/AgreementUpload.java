package org.kitei.contract.web;

import java.io.IOException;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.AgreementKeeping;
import org.kitei.document.SpreadsheetFile;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many agreements at once: first shown, line by line, then opened to be prepared, all or none. */
@Controller
@RequestMapping("/contracts/upload")
@AllowedTo(Role.CONTRACT_MANAGER)
class AgreementUpload {

    private final AgreementFile file;
    private final AgreementKeeping keeping;

    AgreementUpload(AgreementFile file, AgreementKeeping keeping) {
        this.file = file;
        this.keeping = keeping;
    }

    record UploadForm(@Nullable MultipartFile file, @Nullable String text) {
    }

    @GetMapping
    String ask(@ModelAttribute("form") UploadForm form, Model model) {
        return page(model);
    }

    @PostMapping
    String check(@ModelAttribute("form") UploadForm form, BindingResult errors, Model model) throws IOException {
        try {
            var sent = form.file();
            if (sent == null || sent.isEmpty()) {
                throw InvalidInput.at("file", "contract.csv.none");
            }
            return shown(SpreadsheetFile.words(sent.getBytes()), model);
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return page(model);
        }
    }

    @PostMapping("/confirmed")
    String open(@ModelAttribute("form") UploadForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        var text = form.text() == null ? "" : form.text();
        try {
            var lines = file.read(text);
            if (!lines.stream().allMatch(AgreementFile.Line::good)) {
                return shown(text, model);
            }
            keeping.openAll(lines.stream().map(line -> Objects.requireNonNull(line.opening())).toList());
            redirect.addFlashAttribute("opened", lines.size());
            return "redirect:/contracts";
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return page(model);
        }
    }

    private String shown(String text, Model model) {
        var lines = file.read(text);
        model.addAttribute("lines", lines);
        model.addAttribute("bad", lines.stream().filter(line -> !line.good()).count());
        model.addAttribute("text", text);
        return "contract/upload-check";
    }

    private static String page(Model model) {
        model.addAttribute("most", AgreementFile.MOST_LINES);
        model.addAttribute("columns", String.join(", ", AgreementFile.COLUMNS));
        return "contract/upload-table";
    }
}
