package org.kitei.guideline.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.kitei.facility.AllowedTo;
import org.kitei.facility.FacilityDirectory;
import org.kitei.guideline.Coverage;
import org.kitei.guideline.Coverage.State;
import org.kitei.guideline.CoveredText;
import org.kitei.guideline.CoveredTexts;
import org.kitei.guideline.Guideline;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rows that bind the facility, and how the regulation in force answers each. */
@Controller
@AllowedTo
class CoveragePage {

    private final Guideline guideline;
    private final FacilityDirectory facilities;
    private final ObjectProvider<CoveredTexts> texts;

    CoveragePage(Guideline guideline, FacilityDirectory facilities, ObjectProvider<CoveredTexts> texts) {
        this.guideline = guideline;
        this.facilities = facilities;
        this.texts = texts;
    }

    @GetMapping("/guideline")
    String coverage(@RequestParam(defaultValue = "false") boolean gaps, Locale locale, Model model) {
        var text = texts.stream().map(CoveredTexts::inForce).flatMap(Optional::stream).findFirst();
        var coverage = text.map(this::measured);
        model.addAttribute("edition", guideline.edition().name().in(locale));
        model.addAttribute("text", text.orElse(null));
        model.addAttribute("counts", coverage.map(Counts::of).orElse(null));
        model.addAttribute("gapsOnly", gaps && coverage.isPresent());
        model.addAttribute("sections", SectionView.of(rows(coverage, gaps), locale));
        return "guideline/coverage";
    }

    private Coverage measured(CoveredText text) {
        return guideline.coverage(text.text(), text.answers(), facilities.current().size());
    }

    private List<RowView> rows(Optional<Coverage> coverage, boolean gaps) {
        return coverage
                .map(measured -> (gaps ? measured.gaps() : measured.rows()).stream().map(RowView::measured).toList())
                .orElseGet(() -> guideline.rowsFor(facilities.current().size()).stream().map(RowView::unmeasured).toList());
    }

    record Counts(int rows, long covered, long partly, long missing) {

        static Counts of(Coverage coverage) {
            return new Counts(coverage.rows().size(), coverage.count(State.COVERED), coverage.count(State.PARTLY),
                    coverage.count(State.MISSING));
        }
    }
}
