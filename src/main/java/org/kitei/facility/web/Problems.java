package org.kitei.facility.web;

import java.util.Map;

import org.kitei.facility.InvalidInput;
import org.springframework.validation.Errors;

/** Shows refused input at the fields of the form. */
final class Problems {

    private Problems() {
    }

    static void show(InvalidInput refused, Errors form) {
        show(refused, form, Map.of());
    }

    /** @param fields the form's name of a field, where it is called otherwise than the command's */
    static void show(InvalidInput refused, Errors form, Map<String, String> fields) {
        for (var problem : refused.problems()) {
            form.rejectValue(fields.getOrDefault(problem.field(), problem.field()), problem.key(),
                    problem.arguments().toArray(), null);
        }
    }
}
