package org.kitei.maintenance.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.kitei.facility.InvalidInput;
import org.kitei.inbox.form.Choice;
import org.kitei.maintenance.DataReturn;
import org.kitei.maintenance.Plan.PatientData;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** What there is to choose in a report, and what of it was refused. */
@Component
class ReportChoices {

    private final MessageSource messages;

    ReportChoices(MessageSource messages) {
        this.messages = messages;
    }

    void put(List<String> workers, List<String> systems, Model model, Locale locale) {
        model.addAttribute("plannedWorkers", names(workers));
        model.addAttribute("plannedSystems", names(systems));
        model.addAttribute("patientDataChoices", words("work-report.data.", PatientData.values(), locale));
        model.addAttribute("returnChoices", words("work-report.returned.", DataReturn.values(), locale));
    }

    private static List<Choice> names(List<String> names) {
        return names.stream().map(name -> new Choice(name, name)).toList();
    }

    private List<Choice> words(String key, Enum<?>[] all, Locale locale) {
        return Arrays.stream(all).map(one -> new Choice(one.name(), messages.getMessage(key + one.name(), null, locale))).toList();
    }

    static void show(InvalidInput refused, Errors form) {
        refused.problems().forEach(problem -> {
            if (form.getFieldType(problem.field()) == null) {
                form.reject(problem.key(), problem.arguments().toArray(), null);
            } else {
                form.rejectValue(problem.field(), problem.key(), problem.arguments().toArray(), null);
            }
        });
    }
}
