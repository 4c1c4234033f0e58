package org.kitei.regulation.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.kitei.facility.AllowedTo;
import org.kitei.facility.Ids;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Role;
import org.kitei.regulation.CaseOpening;
import org.kitei.regulation.CaseList;
import org.kitei.regulation.RegulationList;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Opening a case: which regulation, what to do with it, and which text to begin with. */
@Controller
@RequestMapping("/cases")
@AllowedTo(Role.DRAFTER)
class OpeningPages {

    private static final int OLDER_CASES = 50;

    private final CaseOpening opening;
    private final CaseList cases;
    private final RegulationList regulations;
    private final MessageSource messages;

    OpeningPages(CaseOpening opening, CaseList cases, RegulationList regulations, MessageSource messages) {
        this.opening = opening;
        this.cases = cases;
        this.regulations = regulations;
        this.messages = messages;
    }

    /** A link may choose beforehand: {@code ?start=abolish&toAbolish=…}. */
    @GetMapping("/new")
    String ask(@ModelAttribute("form") NewCaseForm form, Model model) {
        model.addAttribute("newCase", form.newCase() == null ? Ids.next() : form.newCase());
        model.addAttribute("regulations", regulations.inForce());
        model.addAttribute("older", cases.youngest(OLDER_CASES));
        return "regulation/open";
    }

    @PostMapping
    String open(@ModelAttribute("form") NewCaseForm form, Model model, Locale locale) {
        var newCase = form.newCase() == null ? Ids.next() : form.newCase();
        try {
            return "redirect:/cases/" + open(form, newCase) + "/edit";
        } catch (DataIntegrityViolationException openedAtTheSameMoment) {
            return "redirect:/cases/" + newCase + "/edit";
        } catch (InvalidInput refused) {
            model.addAttribute("errors", words(refused, locale));
            model.addAttribute("hasErrors", true);
            refused.problems().stream().filter(problem -> problem.key().equals("regulation.open.undecided"))
                    .forEach(problem -> model.addAttribute("undecided", problem.arguments().get(2)));
            return ask(form, model);
        }
    }

    private UUID open(NewCaseForm form, UUID newCase) {
        return switch (form.start()) {
            case "" -> throw InvalidInput.at("start", "regulation.open.choose");
            case "model" -> opening.enactOnce(newCase);
            case "empty" -> opening.enactEmptyOnce(newCase, form.title());
            case "copy" -> opening.copyOnce(newCase, NewCaseForm.chosen("from", form.from()));
            case "rewrite" -> opening.rewriteOnce(newCase, NewCaseForm.chosen("toRewrite", form.toRewrite()), form.rewriteFrom());
            case "abolish" -> opening.abolishOnce(newCase, NewCaseForm.chosen("toAbolish", form.toAbolish()));
            default -> opening.amendOnce(newCase, NewCaseForm.chosen("start", form.start()));
        };
    }

    /** Messages by field; what is wrong with the case as a whole is told at the first. */
    private Map<String, String> words(InvalidInput refused, Locale locale) {
        var words = new LinkedHashMap<String, String>();
        refused.problems().forEach(problem -> words.put(problem.field().equals("regulation") ? "start" : problem.field(),
                messages.getMessage(problem.key(), problem.arguments().toArray(), locale)));
        return words;
    }
}
