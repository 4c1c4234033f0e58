package org.kitei.contract.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kitei.contract.Contractors;
import org.kitei.facility.DepartmentRef;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
import org.springframework.stereotype.Component;

/** Whom and what the names in a table mean. A name that two people bear means neither. */
@Component("contractNames")
class Names {

    private final Contractors contractors;
    private final FacilityDirectory facilities;
    private final People people;

    Names(Contractors contractors, FacilityDirectory facilities, People people) {
        this.contractors = contractors;
        this.facilities = facilities;
        this.people = people;
    }

    record Known(Map<String, UUID> contractors, Map<String, UUID> departments, Map<String, UUID> people) {
    }

    Known now() {
        var byName = people.active().stream().collect(Collectors.groupingBy(PersonRef::name));
        return new Known(contractors.all().stream().collect(Collectors.toMap(one -> one.details().name(), one -> one.id())),
                facilities.departments().stream().collect(Collectors.toMap(DepartmentRef::name, DepartmentRef::id)),
                byName.entrySet().stream().filter(entry -> entry.getValue().size() == 1)
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().get(0).id())));
    }
}
