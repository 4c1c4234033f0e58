package org.kitei.committee.web;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kitei.committee.RuleChoice;
import org.kitei.committee.RuleChoice.Part;
import org.kitei.facility.InvalidInput;

/** The rule on quorum and resolution as typed. */
record RuleForm(
        @Nullable String quorum, @Nullable String majority, @Nullable String abstentions, @Nullable String chairBreaks) {

    /** A choice of the form, in words. */
    record Option(String value, String label) {
    }

    static RuleForm of(RuleChoice choice) {
        return new RuleForm(choice.quorum().name(), choice.majority().name(), String.valueOf(choice.abstentions()),
                String.valueOf(choice.chairBreaks()));
    }

    /** @throws InvalidInput at the first question that is not answered */
    RuleChoice choice() {
        return new RuleChoice(part("quorum", quorum), part("majority", majority), yes("abstentions", abstentions),
                yes("chairBreaks", chairBreaks));
    }

    private static Part part(String field, @Nullable String typed) {
        return Arrays.stream(Part.values()).filter(part -> part.name().equals(typed)).findFirst()
                .orElseThrow(() -> InvalidInput.at(field, "committee.rule.choose"));
    }

    private static boolean yes(String field, @Nullable String typed) {
        if (typed == null || !List.of("true", "false").contains(typed)) {
            throw InvalidInput.at(field, "committee.rule.choose");
        }
        return typed.equals("true");
    }
}
