package org.kitei.contract.web;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.Contractors;
import org.kitei.document.SpreadsheetFile;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many contractors at once: first shown, line by line, then entered, all or none; and all of them out again. */
@Controller
@RequestMapping("/contractors")
@AllowedTo(Role.CONTRACT_MANAGER)
class ContractorUpload {

    private final Contractors contractors;

    ContractorUpload(Contractors contractors) {
        this.contractors = contractors;
    }

    record UploadForm(@Nullable MultipartFile file, @Nullable String text) {
    }

    @GetMapping("/contractors.csv")
    ResponseEntity<byte[]> table() {
        var rows = contractors.all().stream().map(one -> one.details()).map(one -> List.of(one.name(), one.address(), one.representative(),
                one.contact(), one.email(), one.kindOfWork()));
        return Download.of("contractors.csv", "text/csv;charset=UTF-8", SpreadsheetFile.of(Stream.concat(Stream.of(ContractorFile.COLUMNS), rows).toList()));
    }

    @GetMapping("/upload")
    String ask(@ModelAttribute("form") UploadForm form, Model model) {
        return page(model);
    }

    @PostMapping("/upload")
    String check(@ModelAttribute("form") UploadForm form, BindingResult errors, Model model) throws IOException {
        try {
            var file = form.file();
            if (file == null || file.isEmpty()) {
                throw InvalidInput.at("file", "contract.csv.none");
            }
            return shown(SpreadsheetFile.words(file.getBytes()), model);
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return page(model);
        }
    }

    @PostMapping("/upload/confirmed")
    String enter(@ModelAttribute("form") UploadForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        var text = form.text() == null ? "" : form.text();
        try {
            var lines = ContractorFile.read(text, contractors::taken);
            if (!lines.stream().allMatch(ContractorFile.Line::good)) {
                return shown(text, model);
            }
            contractors.enterAll(lines.stream().map(ContractorFile.Line::details).toList());
            redirect.addFlashAttribute("entered", lines.size());
            return "redirect:/contractors";
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return page(model);
        }
    }

    private String shown(String text, Model model) {
        var lines = ContractorFile.read(text, contractors::taken);
        model.addAttribute("lines", lines);
        model.addAttribute("bad", lines.stream().filter(line -> !line.good()).count());
        model.addAttribute("text", text);
        return "contract/contractor-upload-check";
    }

    private static String page(Model model) {
        model.addAttribute("most", ContractorFile.MOST_LINES);
        model.addAttribute("columns", String.join(", ", ContractorFile.COLUMNS));
        return "contract/contractor-upload";
    }
}
