package org.kitei.contract.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.AgreementReading;
import org.kitei.contract.ContractorList;
import org.kitei.contract.ContractorQuery.Order;
import org.kitei.contract.ContractorQuery;
import org.kitei.contract.Contractors;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of contractors. */
@Controller
@RequestMapping("/contractors")
@AllowedTo(Role.CONTRACT_MANAGER)
class ContractorPages {

    private static final int PAGE = 25;

    private final Contractors contractors;
    private final ContractorList list;
    private final AgreementReading agreements;

    ContractorPages(Contractors contractors, ContractorList list, AgreementReading agreements) {
        this.contractors = contractors;
        this.list = list;
        this.agreements = agreements;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String work,
            @RequestParam(defaultValue = "NAME") Order sort, @RequestParam(required = false) @Nullable UUID behind, Model model) {
        var found = list.find(new ContractorQuery(q, work, sort, behind), PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("q", q);
        model.addAttribute("work", work);
        model.addAttribute("sort", sort);
        model.addAttribute("kinds", list.kindsOfWork());
        model.addAttribute("contractors", page);
        model.addAttribute("first", behind == null);
        model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).id() : null);
        return "contract/contractors";
    }

    @GetMapping("/new")
    String describe(Model model) {
        model.addAttribute("form", ContractorForm.blank());
        return "contract/contractor-new";
    }

    @PostMapping
    String enter(@ModelAttribute("form") ContractorForm form, BindingResult errors, RedirectAttributes redirect) {
        try {
            var id = contractors.enter(form.details());
            redirect.addFlashAttribute("saved", true);
            return "redirect:/contractors/" + id;
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return "contract/contractor-new";
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        var contractor = contractors.get(id);
        model.addAttribute("form", ContractorForm.of(contractor));
        return page(id, model);
    }

    @PostMapping("/{id}")
    String change(@PathVariable UUID id, @ModelAttribute("form") ContractorForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        contractors.get(id);
        try {
            contractors.change(id, Typed.number("version", form.version()), form.details());
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return page(id, model);
        }
        redirect.addFlashAttribute("saved", true);
        return "redirect:/contractors/" + id;
    }

    private String page(UUID id, Model model) {
        model.addAttribute("contractor", contractors.get(id));
        model.addAttribute("agreements", agreements.ofContractor(id));
        return "contract/contractor";
    }
}
