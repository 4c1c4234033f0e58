package org.kitei.guideline.web;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.People;
import org.kitei.facility.Role;
import org.kitei.guideline.Coverage;
import org.kitei.guideline.Coverage.RowCoverage;
import org.kitei.guideline.Stated;
import org.springframework.stereotype.Component;

/** Who may say by hand what answers a row, and who did. */
@Component
class Stating {

    private static final Set<Role> WHO =
            EnumSet.of(Role.DIRECTOR, Role.SYSTEM_MANAGER, Role.OPERATIONS_MANAGER, Role.DRAFTER, Role.SECRETARY);

    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final People people;

    Stating(Appointments appointments, FacilityDirectory facilities, People people) {
        this.appointments = appointments;
        this.facilities = facilities;
        this.people = people;
    }

    /** Whether the person at work may; the handlers that change something name the same roles. */
    boolean allowed() {
        return !Collections.disjoint(WHO, appointments.rolesOf(FacilityContext.requiredPerson(), facilities.today()));
    }

    /** The names of all who stated something of these rows. */
    Map<UUID, String> names(Coverage coverage) {
        return names(coverage.rows());
    }

    Map<UUID, String> names(Collection<RowCoverage> rows) {
        return people.names(rows.stream().flatMap(Stating::stated).map(Stated::by).collect(Collectors.toSet()));
    }

    private static Stream<Stated> stated(RowCoverage row) {
        return Stream.of(Stream.concat(row.answeredBy().stream(), row.lost().stream()).map(Coverage.Provision::stated),
                Stream.of(row).map(RowCoverage::explained)).flatMap(each -> each).filter(each -> each != null);
    }
}
