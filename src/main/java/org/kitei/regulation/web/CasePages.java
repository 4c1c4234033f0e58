package org.kitei.regulation.web;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.document.TextView;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.Role;
import org.kitei.regulation.CaseList;
import org.kitei.regulation.CaseQuery;
import org.kitei.regulation.CaseQuery.Order;
import org.kitei.regulation.CaseQuery.Selection;
import org.kitei.regulation.CaseReading;
import org.kitei.regulation.RegulationProcess;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/cases")
@AllowedTo(value = {Role.DIRECTOR, Role.SYSTEM_MANAGER, Role.OPERATIONS_MANAGER, Role.AUDIT_MANAGER, Role.COMMITTEE_CHAIR,
    Role.VICE_CHAIR, Role.COMMITTEE_MEMBER, Role.SECRETARY, Role.DRAFTER, Role.ADMINISTRATOR}, deputies = true)
class CasePages {

    private static final int PAGE = 25;

    private final CaseList list;
    private final CaseReading cases;
    private final RegulationProcess process;
    private final WaitingLines waiting;
    private final WhyNot whyNot;
    private final Timeline timeline;
    private final PrintedDrafts printed;
    private final PrintedPackages packages;
    private final ColumnOrder order;

    CasePages(CaseList list, CaseReading cases, RegulationProcess process, WaitingLines waiting, WhyNot whyNot,
            Timeline timeline, PrintedDrafts printed, PrintedPackages packages, ColumnOrder order) {
        this.packages = packages;
        this.order = order;
        this.list = list;
        this.printed = printed;
        this.cases = cases;
        this.process = process;
        this.waiting = waiting;
        this.whyNot = whyNot;
        this.timeline = timeline;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Selection show,
            @RequestParam(defaultValue = "YOUNGEST") Order sort, @RequestParam(required = false) @Nullable UUID behind, Model model) {
        var found = list.find(new CaseQuery(q, show, sort, behind), PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("cases", page);
        model.addAttribute("q", q);
        model.addAttribute("show", show);
        model.addAttribute("sort", sort);
        model.addAttribute("selections", Selection.values());
        model.addAttribute("first", behind == null);
        model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).id() : null);
        return "regulation/cases";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        var shown = cases.get(id);
        model.addAttribute("matter", shown);
        model.addAttribute("view", TextView.of(shown.text()));
        shown.comparison().ifPresent(comparison -> model.addAttribute("comparison", comparison));
        model.addAttribute("waiting", waiting.of(shown.waiting(), locale));
        model.addAttribute("whyNot", whyNot.of(shown));
        model.addAttribute("positions", process.positions(id));
        model.addAttribute("timeline", timeline.of(shown.acts(), shown.signed(), locale));
        return "regulation/case";
    }

    /** The draft as it is now, or the text decided. */
    @GetMapping("/{id}/text.{format}")
    ResponseEntity<byte[]> text(@PathVariable UUID id, @PathVariable String format) {
        return printed.text(cases.get(id), format).download();
    }

    /** What the case changes in the text it started from. */
    @GetMapping("/{id}/compare.{format}")
    ResponseEntity<byte[]> compare(@PathVariable UUID id, @PathVariable String format, @RequestParam(defaultValue = "") String columns) {
        return printed.comparison(cases.get(id), order.formerFirst(columns), format).download();
    }

    /** The text, what it changes and the minutes, bound together for whoever signs. */
    @GetMapping("/{id}/package.pdf")
    ResponseEntity<byte[]> bound(@PathVariable UUID id, @RequestParam(defaultValue = "") String columns) {
        return packages.of(cases.get(id), order.formerFirst(columns)).download();
    }

    /** The model of one of the case's processes, for the diagram. */
    @GetMapping(path = "/{id}/diagrams/{name}.bpmn")
    ResponseEntity<byte[]> diagram(@PathVariable UUID id, @PathVariable String name) {
        cases.get(id);
        return process.diagram(id, name).map(ResponseEntity.ok().contentType(MediaType.APPLICATION_XML)::body)
                .orElseThrow(() -> new NoSuchRecord("diagram", name));
    }
}
