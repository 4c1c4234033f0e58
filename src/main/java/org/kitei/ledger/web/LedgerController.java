package org.kitei.ledger.web;

import static org.kitei.facility.Role.ADMINISTRATOR;
import static org.kitei.facility.Role.AUDIT_MANAGER;
import static org.kitei.facility.Role.DIRECTOR;
import static org.kitei.facility.Role.SYSTEM_MANAGER;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Locale;

import javax.sql.DataSource;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.kitei.facility.AllowedTo;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.People;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.LedgerVerification;

@Controller
@AllowedTo({ADMINISTRATOR, DIRECTOR, AUDIT_MANAGER, SYSTEM_MANAGER})
class LedgerController {

    private static final int SHOWN_FINDINGS = 100;

    private final Ledger ledger;
    private final EntryViews views;
    private final KnownActs acts;
    private final People people;
    private final DataSource database;

    LedgerController(Ledger ledger, EntryViews views, KnownActs acts, People people, DataSource database) {
        this.ledger = ledger;
        this.views = views;
        this.acts = acts;
        this.people = people;
        this.database = database;
    }

    @GetMapping("/ledger")
    String list(LedgerFilter filter, Model model, Locale locale) {
        var found = ledger.search(filter.search());
        var shown = found.subList(0, Math.min(found.size(), LedgerFilter.PAGE));
        model.addAttribute("entries", views.of(shown, locale));
        model.addAttribute("filter", filter);
        model.addAttribute("acts", acts.in(locale));
        model.addAttribute("people", people.active());
        if (found.size() > shown.size()) {
            model.addAttribute("older", filter.olderThan(shown.get(shown.size() - 1).sequence()));
        }
        if (filter.before() != null) {
            model.addAttribute("newest", filter.newest());
        }
        return "ledger/list";
    }

    @GetMapping("/ledger/verify")
    String verify(Model model, Locale locale) throws SQLException {
        var words = views.words(locale);
        var findings = new ArrayList<String>();
        try (var connection = database.getConnection()) {
            var result = LedgerVerification.complete().verifyOne(connection, FacilityContext.requiredFacility(), found -> {
                if (findings.size() < SHOWN_FINDINGS) {
                    findings.add(words.finding(found));
                }
            });
            model.addAttribute("result", result);
        }
        model.addAttribute("findings", findings);
        return "ledger/verify";
    }
}
