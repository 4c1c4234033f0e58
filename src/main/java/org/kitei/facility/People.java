package org.kitei.facility;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people of the current facility. */
public interface People {

    Optional<PersonRef> find(UUID personId);

    /** @throws NoSuchRecord where the facility has no such person */
    PersonRef get(UUID personId);

    /** Everyone active today, by name. */
    List<PersonRef> active();
}
