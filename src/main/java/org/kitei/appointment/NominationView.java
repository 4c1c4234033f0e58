package org.kitei.appointment;

import java.util.Map;
import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;

import org.kitei.facility.DepartmentRef;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
import org.kitei.inbox.SubjectView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A naming beside the question whether it is accepted. */
@Component
class NominationView implements SubjectView {

    private final NominationRecords records;
    private final People people;
    private final FacilityDirectory facility;
    private final MessageSource messages;

    NominationView(NominationRecords records, People people, FacilityDirectory facility, MessageSource messages) {
        this.records = records;
        this.people = people;
        this.facility = facility;
        this.messages = messages;
    }

    @Override
    public String type() {
        return Nominations.SUBJECT;
    }

    /** Stands in lists and notices, which are the facility's own and Japanese. */
    @Override
    public String title(String id) {
        return messages.getMessage("role." + get(id).role(), null, Locale.JAPANESE);
    }

    @Override
    public Shown show(String id) {
        var nomination = get(id);
        var wanted = nomination.wanted();
        var model = new HashMap<String, Object>(Map.of("wanted", wanted,
                "namedBy", people.find(nomination.namedBy()).map(PersonRef::name).orElse(""),
                "namedAt", nomination.namedAt()));
        facility.departments().stream().filter(one -> one.id().equals(wanted.departmentId())).map(DepartmentRef::name)
                .findFirst().ifPresent(name -> model.put("department", name));
        return new Shown("appointment/subject", "nomination", model);
    }

    @Override
    public String address(String id) {
        return "/appointments";
    }

    private Nomination get(String id) {
        return records.findById(UUID.fromString(id)).orElseThrow(() -> new NoSuchRecord(Nominations.SUBJECT, id));
    }
}
