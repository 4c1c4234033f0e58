package org.kitei.regulation.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AllowedTo;
import org.kitei.regulation.EditionReading;
import org.kitei.regulation.RegulationReading;
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
    private final EditionReading editions;
    private final ColumnOrder order;

    ComparisonPages(RegulationReading regulations, EditionReading editions, ColumnOrder order) {
        this.regulations = regulations;
        this.editions = editions;
        this.order = order;
    }

    /**
     * @param from    as {@link TwoEditions#of}
     * @param to      as {@link TwoEditions#of}
     * @param columns as {@link ColumnOrder#formerFirst}
     */
    @GetMapping("/regulations/{id}/compare")
    String compare(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to, @RequestParam(defaultValue = "") String columns, Model model) {
        var regulation = regulations.get(id, null);
        var two = TwoEditions.of(regulation, from, to);
        model.addAttribute("regulation", regulation);
        model.addAttribute("former", two.former());
        model.addAttribute("next", two.next());
        model.addAttribute("formerFirst", order.formerFirst(columns));
        model.addAttribute("comparison", ComparisonTable.between(editions.enacted(two.former().id()), editions.enacted(two.next().id())));
        return "regulation/compare";
    }
}
