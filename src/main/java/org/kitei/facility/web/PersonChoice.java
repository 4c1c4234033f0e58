package org.kitei.facility.web;

import java.util.UUID;

import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.People;
import org.kitei.facility.PeopleQuery;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a person is found before something is said about them. */
@Component
class PersonChoice {

    private static final int FOUND = 25;

    private final People people;
    private final FacilityDirectory facility;

    PersonChoice(People people, FacilityDirectory facility) {
        this.people = people;
        this.facility = facility;
    }

    /**
     * @param question  key of what is asked
     * @param back      the page one came from, and the key of its title
     * @param address   where to search; with a person's id behind it, where to go on
     */
    record Asked(String question, String back, String backTitle, String address) {
    }

    String show(Asked asked, String q, Model model) {
        var found = people.list(new PeopleQuery(q, null, false, "", new UUID(0, 0)), FOUND + 1);
        model.addAttribute("asked", asked);
        model.addAttribute("q", q);
        model.addAttribute("people", found.subList(0, Math.min(FOUND, found.size())));
        model.addAttribute("more", found.size() > FOUND);
        model.addAttribute("departmentNames", Names.of(facility.departments()));
        return "facility/choose-person";
    }
}
