package org.kitei.contract.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.attachment.Attachments;
import org.kitei.contract.AgreementKeeping;
import org.kitei.contract.AgreementLinks;
import org.kitei.contract.AgreementOffer;
import org.kitei.contract.AgreementReading;
import org.kitei.contract.AgreementState;
import org.kitei.contract.ChainReading;
import org.kitei.contract.ContractReaders;
import org.kitei.contract.ContractSettings;
import org.kitei.contract.Contractors;
import org.kitei.contract.Subcontracting;
import org.kitei.contract.WorkerView;
import org.kitei.contract.Workers;
import org.kitei.document.TextView;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.People;
import org.kitei.facility.Role;
import org.kitei.ledger.ActorWords;
import org.kitei.outside.MadeLink;
import org.kitei.text.TextReader;
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

/** An agreement in the order of its life, and the work on its terms and its text. */
@Controller
@RequestMapping("/contracts")
@AllowedTo(Role.CONTRACT_MANAGER)
class ContractPages {

    private static final int LONGEST_TEXT = 200_000;

    private final AgreementReading reading;
    private final AgreementKeeping keeping;
    private final AgreementLinks links;
    private final Contractors contractors;
    private final Attachments attachments;
    private final ChainReading chain;
    private final Subcontracting subcontracting;
    private final Workers workers;
    private final List<AgreementOffer> offers;
    private final ContractSettings settings;
    private final Awaited awaited;
    private final ContractReaders readers;
    private final ActorWords actors;
    private final People people;
    private final FacilityDirectory facilities;

    ContractPages(AgreementReading reading, AgreementKeeping keeping, AgreementLinks links, Contractors contractors, Attachments attachments,
            ChainReading chain, Subcontracting subcontracting, Workers workers, List<AgreementOffer> offers, ContractSettings settings, Awaited awaited,
            ContractReaders readers, ActorWords actors, People people, FacilityDirectory facilities) {
        this.reading = reading;
        this.keeping = keeping;
        this.links = links;
        this.contractors = contractors;
        this.attachments = attachments;
        this.chain = chain;
        this.subcontracting = subcontracting;
        this.workers = workers;
        this.offers = offers;
        this.settings = settings;
        this.awaited = awaited;
        this.readers = readers;
        this.actors = actors;
        this.people = people;
        this.facilities = facilities;
    }

    @GetMapping("/{id}")
    @AllowedTo
    String show(@PathVariable UUID id, Model model, Locale locale) {
        var agreement = reading.get(id);
        readers.require(agreement);
        model.addAttribute("agreement", agreement);
        model.addAttribute("chain", chain.of(id));
        model.addAttribute("mayPassOn", subcontracting.possible(id));
        model.addAttribute("workersAllowed", workers.of(id).stream().filter(WorkerView::mayWork).count());
        model.addAttribute("offers", offers.stream().flatMap(one -> one.to(agreement).stream()).toList());
        model.addAttribute("awaited", awaited.about(id, locale));
        model.addAttribute("actors", actors.of(agreement.acts(), locale));
        if (agreement.ownFile() == null) {
            model.addAttribute("view", TextView.of(TextReader.read(agreement.plainText()).text()));
        }
        return "contract/contract";
    }

    @GetMapping("/{id}/files/{fileId}")
    @AllowedTo
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID fileId) {
        readers.require(reading.get(id));
        var file = reading.file(id, fileId);
        return Download.of(file, attachments.content(file.id()));
    }

    /** The agreement as it would be printed now. */
    @GetMapping("/{id}/draft.pdf")
    @AllowedTo
    ResponseEntity<byte[]> draft(@PathVariable UUID id) {
        var agreement = reading.get(id);
        readers.require(agreement);
        return Download.of(agreement.terms().title().replaceAll("[\\\\/:*?\"<>|]", "") + ".pdf", "application/pdf", reading.draft(id));
    }

    @GetMapping("/new")
    String describe(@RequestParam(defaultValue = "") String contractor, Model model) {
        var today = facilities.today();
        var next = today.plusMonths(1).withDayOfMonth(1);
        model.addAttribute("form", new TermsForm("0", contractor, "", "", "", "", "", next.toString(), next.plusYears(1).minusDays(1).toString(),
                "", "false", "", "", "", String.valueOf(settings.get().confirmEvery())));
        return termsPage(null, model);
    }

    @PostMapping
    String open(@ModelAttribute("form") TermsForm form, BindingResult errors, Model model) {
        try {
            return "redirect:/contracts/" + keeping.open(Typed.id("contractorId", form.contractorId()), form.terms());
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return termsPage(null, model);
        }
    }

    @GetMapping("/{id}/terms")
    String terms(@PathVariable UUID id, Model model) {
        var agreement = reading.get(id);
        if (!agreement.preparing()) {
            return "redirect:/contracts/" + id;
        }
        model.addAttribute("form", TermsForm.of(agreement.version(), agreement.contractor().id(), agreement.terms()));
        return termsPage(id, model);
    }

    @PostMapping("/{id}/terms")
    String agree(@PathVariable UUID id, @ModelAttribute("form") TermsForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        reading.get(id);
        try {
            keeping.agree(id, Typed.number("version", form.version()), form.terms());
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return termsPage(id, model);
        }
        redirect.addFlashAttribute("saved", true);
        return "redirect:/contracts/" + id;
    }

    private String termsPage(@Nullable UUID id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("agreementTitle", id == null ? null : reading.get(id).terms().title());
        model.addAttribute("contractors", contractors.all().stream().map(one -> new Option(one.id().toString(), one.details().name())).toList());
        model.addAttribute("departments", facilities.departments().stream().map(one -> new Option(one.id().toString(), one.name())).toList());
        model.addAttribute("people", people.active().stream().map(one -> new Option(one.id().toString(), one.name())).toList());
        model.addAttribute("systems", facilities.current().systems());
        return "contract/terms";
    }

    /** The text as typed. */
    record TextForm(@Nullable String version, @Nullable String plain) {
    }

    @GetMapping("/{id}/text")
    String text(@PathVariable UUID id, Model model) {
        var agreement = reading.get(id);
        if (!agreement.preparing()) {
            return "redirect:/contracts/" + id;
        }
        model.addAttribute("form", new TextForm(String.valueOf(agreement.version()), agreement.plainText()));
        return textPage(id, agreement.plainText(), model);
    }

    @PostMapping("/{id}/text")
    String write(@PathVariable UUID id, @ModelAttribute("form") TextForm form, BindingResult errors,
            @RequestParam(required = false) @Nullable String look, Model model, RedirectAttributes redirect) {
        reading.get(id);
        var plain = Typed.text(form.plain());
        try {
            if (plain.isEmpty() || plain.length() > LONGEST_TEXT) {
                throw InvalidInput.at("plain", plain.isEmpty() ? "contract.error.required" : "contract.error.long", LONGEST_TEXT);
            }
            if (look == null) {
                keeping.write(id, Typed.number("version", form.version()), plain);
                redirect.addFlashAttribute("saved", true);
                return "redirect:/contracts/" + id;
            }
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
        }
        return textPage(id, plain, model);
    }

    private String textPage(UUID id, String plain, Model model) {
        var read = TextReader.read(plain);
        model.addAttribute("agreement", reading.get(id));
        model.addAttribute("findings", read.findings());
        model.addAttribute("view", TextView.of(read.text()));
        return "contract/text";
    }

    @PostMapping("/{id}/link")
    String makeLink(@PathVariable UUID id, RedirectAttributes redirect) {
        reading.get(id);
        MadeLink.show(keeping.makeLink(id), redirect);
        return "redirect:/contracts/" + id;
    }

    /** A link at which the contractor takes the signed agreement. */
    @PostMapping("/{id}/take-link")
    String makeTakeLink(@PathVariable UUID id, RedirectAttributes redirect) {
        reading.get(id);
        MadeLink.show(links.toTake(id), redirect);
        return "redirect:/contracts/" + id;
    }

    @GetMapping("/{id}/in-charge")
    String chooseInCharge(@PathVariable UUID id, Model model) {
        var agreement = reading.get(id);
        if (agreement.state() == AgreementState.ENDED || agreement.state() == AgreementState.GIVEN_UP) {
            return "redirect:/contracts/" + id;
        }
        model.addAttribute("form", new InChargeForm(agreement.terms().inChargeId().toString()));
        return inChargePage(id, model);
    }

    @PostMapping("/{id}/in-charge")
    String putInCharge(@PathVariable UUID id, @ModelAttribute("form") InChargeForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        reading.get(id);
        try {
            keeping.putInCharge(id, Typed.id("inChargeId", form.inChargeId()));
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return inChargePage(id, model);
        }
        redirect.addFlashAttribute("saved", true);
        return "redirect:/contracts/" + id;
    }

    private String inChargePage(UUID id, Model model) {
        model.addAttribute("agreement", reading.get(id));
        model.addAttribute("people", people.active().stream().map(one -> new Option(one.id().toString(), one.name())).toList());
        return "contract/in-charge";
    }

    record InChargeForm(@Nullable String inChargeId) {
    }
}
