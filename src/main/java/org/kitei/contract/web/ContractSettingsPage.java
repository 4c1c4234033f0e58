package org.kitei.contract.web;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.ContractSettings;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Role;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How deep work may be passed on, and how often it is confirmed. */
@Controller
@RequestMapping("/contracts/settings")
@AllowedTo({Role.CONTRACT_MANAGER, Role.SYSTEM_MANAGER})
class ContractSettingsPage {

    private final ContractSettings settings;

    ContractSettingsPage(ContractSettings settings) {
        this.settings = settings;
    }

    record SettingsForm(@Nullable String version, @Nullable String deepestTier, @Nullable String confirmEvery) {
    }

    @GetMapping
    String show(Model model) {
        var now = settings.get();
        model.addAttribute("form", new SettingsForm(String.valueOf(now.version()), String.valueOf(now.deepestTier()),
                String.valueOf(now.confirmEvery())));
        return "contract/settings";
    }

    @PostMapping
    String decide(@ModelAttribute("form") SettingsForm form, BindingResult errors, RedirectAttributes redirect) {
        try {
            settings.decide(new ContractSettings.Values(Typed.number("version", form.version()),
                    Typed.number("deepestTier", form.deepestTier()), Typed.number("confirmEvery", form.confirmEvery())));
        } catch (InvalidInput refused) {
            Typed.show(refused, errors);
            return "contract/settings";
        }
        redirect.addFlashAttribute("saved", true);
        return "redirect:/contracts/settings";
    }
}
