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

    /**
     * What is wrong with something the form has no field for is told above all fields.
     *
     * @param fields the form's name of a field, where it is called otherwise than the command's
     */
    static void show(InvalidInput refused, Errors form, Map<String, String> fields) {
        for (var problem : refused.problems()) {
            var field = fields.getOrDefault(problem.field(), problem.field());
            var arguments = problem.arguments().toArray();
            if (form.getFieldType(field) == null) {
                form.reject(problem.key(), arguments, null);
            } else {
                form.rejectValue(field, problem.key(), arguments, null);
            }
        }
    }

    /** All of it at one field. */
    static void showAt(String field, InvalidInput refused, Errors form) {
        refused.problems().forEach(problem ->
                form.rejectValue(field, problem.key(), problem.arguments().toArray(), null));
    }
}
