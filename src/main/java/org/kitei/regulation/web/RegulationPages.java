package org.kitei.regulation.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.document.TextView;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.KnownDays;
import org.kitei.facility.NoSuchRecord;
import org.kitei.guideline.CoverageReading;
import org.kitei.regulation.CaseList;
import org.kitei.regulation.EditionReading;
import org.kitei.regulation.EditionView;
import org.kitei.regulation.RegulationList;
import org.kitei.regulation.RegulationPanel;
import org.kitei.regulation.RegulationQuery;
import org.kitei.regulation.RegulationQuery.Order;
import org.kitei.regulation.RegulationReading;
import org.kitei.regulation.RegulationView;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/regulations")
@AllowedTo
class RegulationPages {

    private static final int PAGE = 25;

    private final RegulationList list;
    private final RegulationReading regulations;
    private final EditionReading editions;
    private final CaseList cases;
    private final List<RegulationPanel> panels;
    private final FacilityDirectory facilities;
    private final CoverageReading coverage;

    RegulationPages(RegulationList list, RegulationReading regulations, EditionReading editions, CaseList cases,
            List<RegulationPanel> panels, FacilityDirectory facilities, CoverageReading coverage) {
        this.list = list;
        this.coverage = coverage;
        this.regulations = regulations;
        this.editions = editions;
        this.cases = cases;
        this.panels = panels;
        this.facilities = facilities;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "TITLE") Order sort,
            @RequestParam(required = false) @Nullable UUID behind, Model model) {
        var found = list.find(new RegulationQuery(q, sort, behind), PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("regulations", page);
        model.addAttribute("q", q);
        model.addAttribute("sort", sort);
        model.addAttribute("first", behind == null);
        model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).id() : null);
        return "regulation/regulations";
    }

    @GetMapping("/{id}")
    String regulation(@PathVariable UUID id, Model model) {
        var regulation = regulations.get(id, null);
        model.addAttribute("regulation", regulation);
        model.addAttribute("cases", cases.of(id));
        model.addAttribute("panels", panels.stream().flatMap(panel -> panel.of(id).stream()).toList());
        addText(regulation, model);
        return "regulation/regulation";
    }

    /** The text in force on a day, today where none is given. */
    @GetMapping("/{id}/text")
    String text(@PathVariable UUID id, @RequestParam(defaultValue = "") String on, Model model) {
        var day = facilities.today();
        try {
            day = on.isBlank() ? day : knownDay(on);
        } catch (DateTimeException notADay) {
            model.addAttribute("notADay", on);
            model.addAttribute("hasErrors", true);
        }
        var regulation = regulations.get(id, day);
        model.addAttribute("regulation", regulation);
        model.addAttribute("on", day);
        model.addAttribute("today", regulations.get(id, null).inForce());
        addText(regulation, model);
        return "regulation/text";
    }

    static LocalDate knownDay(String typed) {
        var day = LocalDate.parse(typed);
        if (!KnownDays.hold(day)) {
            throw new DateTimeException(typed);
        }
        return day;
    }

    private void addText(RegulationView regulation, Model model) {
        if (regulation.inForce() != null) {
            model.addAttribute("edition", regulation.inForce());
            model.addAttribute("rows", rows(regulation.inForce()));
            model.addAttribute("view", TextView.of(editions.enacted(regulation.inForce().id())));
        }
    }

    /** One edition, in force or not. */
    @GetMapping("/{id}/editions/{number}")
    String edition(@PathVariable UUID id, @PathVariable int number, Model model) {
        var regulation = regulations.get(id, null);
        var edition = edition(regulation, number);
        model.addAttribute("regulation", regulation);
        model.addAttribute("on", null);
        model.addAttribute("edition", edition);
        model.addAttribute("rows", rows(edition));
        model.addAttribute("view", TextView.of(editions.enacted(edition.id())));
        return "regulation/text";
    }

    private Map<String, Set<String>> rows(EditionView edition) {
        var read = editions.get(edition.id());
        return coverage.rowsByArticle(edition.regulationId(), read.text(), read.answers());
    }

    private static EditionView edition(RegulationView regulation, int number) {
        return regulation.editions().stream().filter(one -> one.number() == number).findFirst()
                .orElseThrow(() -> new NoSuchRecord("edition", number));
    }

    /** The words of the paper it was taken in from, with whatever the reader left out of the text. */
    @GetMapping("/{id}/editions/{number}/words.txt")
    ResponseEntity<String> words(@PathVariable UUID id, @PathVariable int number) {
        var words = regulations.foundWords(edition(regulations.get(id, null), number).id())
                .orElseThrow(() -> new NoSuchRecord("words", number));
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)).body(words);
    }
}
