package org.kitei.regulation.web;

import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.NoSuchRecord;
import org.kitei.regulation.RegulationReading;
import org.kitei.regulation.RegulationView;
import org.kitei.text.ComparisonTable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Any two editions of a regulation, the later beside the earlier (新旧対照表). */
@Controller
@AllowedTo
class ComparisonPages {

    private final RegulationReading regulations;

    ComparisonPages(RegulationReading regulations) {
        this.regulations = regulations;
    }

    /**
     * @param from the number of one edition; without one, of the edition before {@code to}
     * @param to   the number of the other; without one, of the edition in force, else of the youngest
     */
    @GetMapping("/regulations/{id}/compare")
    String compare(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to, Model model) {
        var regulation = regulations.get(id, null);
        int second = place(regulation, to == null ? usual(regulation) : to);
        int first = from == null ? Math.min(second + 1, regulation.editions().size() - 1) : place(regulation, from);
        var former = regulation.editions().get(Math.max(first, second));
        var next = regulation.editions().get(Math.min(first, second));
        model.addAttribute("regulation", regulation);
        model.addAttribute("former", former);
        model.addAttribute("next", next);
        model.addAttribute("comparison", ComparisonTable.between(former.text(), next.text()));
        return "regulation/compare";
    }

    private static int usual(RegulationView regulation) {
        if (regulation.inForce() != null) {
            return regulation.inForce().number();
        }
        return regulation.editions().stream().findFirst().orElseThrow(() -> new NoSuchRecord("edition", "any")).number();
    }

    /** Where it stands among the editions, the youngest first. */
    private static int place(RegulationView regulation, int number) {
        return IntStream.range(0, regulation.editions().size()).filter(at -> regulation.editions().get(at).number() == number)
                .findFirst().orElseThrow(() -> new NoSuchRecord("edition", number));
    }
}
