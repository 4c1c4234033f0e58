package org.kitei.facility;

import java.util.List;
import java.util.UUID;

/** Work of one kind that waits for a person by name, and must have another owner before they leave. */
public interface Succession {

    /** Its words are {@code facility.succession.<kind>}. */
    String kind();

    /** What the person has under way, by title. */
    List<String> of(UUID personId);

    /** Who could take it over from the person. */
    List<PersonRef> candidates(UUID personId);

    void handOverAll(UUID personId, UUID successor, String reason);
}
