package org.kitei.maintenance.web;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.AgreementList;
import org.kitei.contract.AgreementQuery;
import org.kitei.contract.AgreementReading;
import org.kitei.contract.AgreementView;
import org.kitei.contract.WorkerView;
import org.kitei.contract.Workers;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Role;
import org.kitei.inbox.form.Choice;
import org.kitei.maintenance.Plan.PatientData;
import org.kitei.maintenance.Plan.Place;
import org.kitei.maintenance.WorkApplying;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operations manager applies for a work: first under which agreement, then what. */
@Controller
@RequestMapping("/maintenance/new")
@AllowedTo(Role.OPERATIONS_MANAGER)
class ApplyPages {

    private static final int MOST_AGREEMENTS = 500;

    private final WorkApplying applying;
    private final AgreementList agreements;
    private final AgreementReading reading;
    private final Workers workers;
    private final FacilityDirectory facilities;
    private final MessageSource messages;
    private final Clock clock;

    ApplyPages(WorkApplying applying, AgreementList agreements, AgreementReading reading, Workers workers, FacilityDirectory facilities,
            MessageSource messages, Clock clock) {
        this.applying = applying;
        this.agreements = agreements;
        this.reading = reading;
        this.workers = workers;
        this.facilities = facilities;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String describe(@RequestParam(required = false) @Nullable UUID agreement, Model model, Locale locale) {
        if (agreement == null) {
            model.addAttribute("agreements", agreements.find(new AgreementQuery("", AgreementQuery.Selection.IN_FORCE, null,
                    AgreementQuery.Order.CONTRACTOR, null), MOST_AGREEMENTS));
            return "maintenance/new";
        }
        model.addAttribute("form", WorkForm.blank());
        return page(reading.get(agreement), model, locale);
    }

    @PostMapping
    String apply(@RequestParam UUID agreement, @ModelAttribute("form") WorkForm form, BindingResult errors, Model model, Locale locale) {
        var chosen = reading.get(agreement);
        try {
            return "redirect:/maintenance/" + applying.apply(form.plan(agreement, facilities.zone(), clock.instant()), form.chosenWorkers(),
                    form.because());
        } catch (InvalidInput refused) {
            show(refused, errors);
            return page(chosen, model, locale);
        }
    }

    private String page(AgreementView agreement, Model model, Locale locale) {
        model.addAttribute("agreement", agreement);
        model.addAttribute("systems", systems(agreement).stream().map(name -> new Choice(name, name)).toList());
        model.addAttribute("workers", workers.of(agreement.id()).stream().filter(one -> !one.ended())
                .map(one -> new Choice(one.id().toString(), words(one, locale))).toList());
        model.addAttribute("places", words(Place.values(), "maintenance.place.", locale));
        model.addAttribute("patientDatas", words(PatientData.values(), "maintenance.patient-data.", locale));
        return "maintenance/apply";
    }

    private String words(WorkerView worker, Locale locale) {
        var words = worker.note().isEmpty() ? worker.name() : worker.name() + "　" + worker.note();
        return worker.mayWork() ? words : messages.getMessage("maintenance-apply.not-pledged", new Object[] {words}, locale);
    }

    /** Those of the agreement first, then the others of the house: choosing one of them says why it is refused. */
    private LinkedHashSet<String> systems(AgreementView agreement) {
        var names = new LinkedHashSet<String>();
        agreement.terms().systems().lines().map(String::strip).filter(name -> !name.isEmpty()).forEach(names::add);
        names.addAll(facilities.current().systems());
        return names;
    }

    private List<Choice> words(Enum<?>[] values, String key, Locale locale) {
        return Stream.of(values).map(value -> new Choice(value.name(), messages.getMessage(key + value.name(), null, locale))).toList();
    }

    static void show(InvalidInput refused, Errors form) {
        refused.problems().forEach(problem -> form.rejectValue(problem.field(), problem.key(), problem.arguments().toArray(), null));
    }
}
