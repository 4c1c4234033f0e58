package org.kitei.contract.web;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.attachment.AttachmentKind;
import org.kitei.attachment.Attachments;
import org.kitei.contract.AgreementReading;
import org.kitei.contract.ContractReaders;
import org.kitei.contract.WorkerDetails;
import org.kitei.contract.WorkerKeeping;
import org.kitei.contract.Workers;
import org.kitei.document.SpreadsheetFile;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.Role;
import org.kitei.outside.MadeLink;
import org.springframework.http.ResponseEntity;
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

/** Who may work here for a contractor: registered, pledged, ended. */
@Controller
@RequestMapping("/contracts/{id}/workers")
@AllowedTo(Role.CONTRACT_MANAGER)
class WorkerPages {

    private static final Set<AttachmentKind> PAPERS = EnumSet.of(AttachmentKind.PDF, AttachmentKind.PNG, AttachmentKind.JPEG);

    private final Workers workers;
    private final WorkerKeeping keeping;
    private final AgreementReading reading;
    private final Attachments attachments;
    private final ContractReaders readers;

    WorkerPages(Workers workers, WorkerKeeping keeping, AgreementReading reading, Attachments attachments, ContractReaders readers) {
        this.workers = workers;
        this.keeping = keeping;
        this.reading = reading;
        this.attachments = attachments;
        this.readers = readers;
    }

    record WorkerForm(@Nullable String name, @Nullable String note, @Nullable String email) {

        WorkerDetails details() {
            return new WorkerDetails(Typed.text(name), Typed.text(note), Typed.text(email));
        }
    }

    record PaperForm(@Nullable MultipartFile file) {
    }

    record EndForm(@Nullable String reason) {
    }

    @GetMapping
    @AllowedTo
    String list(@PathVariable UUID id, Model model) {
        var agreement = reading.get(id);
        readers.require(agreement);
        model.addAttribute("agreement", agreement);
        model.addAttribute("workers", workers.of(id));
        model.addAttribute("possible", keeping.possible(id));
        return "contract/workers";
    }

    @GetMapping("/workers.csv")
    @AllowedTo
    ResponseEntity<byte[]> table(@PathVariable UUID id) {
        readers.require(reading.get(id));
        var rows = workers.of(id).stream().map(one -> List.of(one.name(), one.note(), one.email(), one.registeredOn().toString(),
                Objects.toString(one.pledgedOn(), ""), Objects.toString(one.endedOn(), "")));
        return Download.of("workers.csv", "text/csv;charset=UTF-8",
                SpreadsheetFile.of(Stream.concat(Stream.of(List.of("氏名", "所属・担当", "メール", "登録日", "誓約日", "終了日")), rows).toList()));
    }

    @GetMapping("/new")
    String ask(@PathVariable UUID id, @ModelAttribute("form") WorkerForm form, Model model) {
        return keeping.possible(id) ? page(id, "worker-new", model) : back(id);
    }

    @PostMapping
    String register(@PathVariable UUID id, @ModelAttribute("form") WorkerForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        reading.get(id);
        try {
            keeping.register(id, form.details());
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return page(id, "worker-new", model);
        }
        redirect.addFlashAttribute("saved", true);
        return back(id);
    }

    @GetMapping("/{workerId}/pledge")
    String askPaper(@PathVariable UUID id, @PathVariable UUID workerId, @ModelAttribute("form") PaperForm form, Model model) {
        return about(id, workerId, "worker-pledge", model);
    }

    @PostMapping("/{workerId}/pledge")
    String keepPaper(@PathVariable UUID id, @PathVariable UUID workerId, @ModelAttribute("form") PaperForm form, BindingResult errors,
            Model model, RedirectAttributes redirect) throws IOException {
        workers.get(id, workerId);
        try {
            var sent = form.file();
            if (sent == null || sent.isEmpty()) {
                throw InvalidInput.at("file", "attachment.error.empty");
            }
            keeping.keepPledge(workerId, attachments.examine(Objects.toString(sent.getOriginalFilename(), ""), sent.getBytes(), PAPERS));
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return about(id, workerId, "worker-pledge", model);
        }
        redirect.addFlashAttribute("saved", true);
        return back(id);
    }

    @GetMapping("/{workerId}/pledge/file")
    @AllowedTo
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @PathVariable UUID workerId) {
        readers.require(reading.get(id));
        var paper = workers.get(id, workerId).pledge();
        if (paper == null) {
            throw new NoSuchRecord("pledge on paper of worker", workerId);
        }
        return Download.of(paper, attachments.content(paper.id()));
    }

    @PostMapping("/{workerId}/link")
    String makeLink(@PathVariable UUID id, @PathVariable UUID workerId, Model model, RedirectAttributes redirect) {
        workers.get(id, workerId);
        try {
            return MadeLink.show(() -> keeping.makeLink(workerId), "/contracts/" + id + "/workers", model, redirect);
        } catch (InvalidInput refused) {
            redirect.addFlashAttribute("linkRefused", refused.problems().get(0).key());
            return back(id);
        }
    }

    @GetMapping("/{workerId}/end")
    String askEnd(@PathVariable UUID id, @PathVariable UUID workerId, @ModelAttribute("form") EndForm form, Model model) {
        return about(id, workerId, "worker-end", model);
    }

    @PostMapping("/{workerId}/end")
    String end(@PathVariable UUID id, @PathVariable UUID workerId, @ModelAttribute("form") EndForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        workers.get(id, workerId);
        try {
            keeping.end(workerId, Typed.text(form.reason()));
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return about(id, workerId, "worker-end", model);
        }
        redirect.addFlashAttribute("saved", true);
        return back(id);
    }

    private String about(UUID id, UUID workerId, String page, Model model) {
        var worker = workers.get(id, workerId);
        model.addAttribute("worker", worker);
        return worker.ended() ? back(id) : page(id, page, model);
    }

    private String page(UUID id, String page, Model model) {
        model.addAttribute("agreement", reading.get(id));
        return "contract/" + page;
    }

    private static String back(UUID id) {
        return "redirect:/contracts/" + id + "/workers";
    }
}
