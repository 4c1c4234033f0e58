package org.kitei.facility;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who holds which role on a day, by appointments in force (domain section 1). */
public interface Appointments {

    Set<Role> rolesOf(UUID personId, LocalDate day);

    /** The people who hold the role on the day, by name. */
    List<PersonRef> holders(Role role, LocalDate day);
}
