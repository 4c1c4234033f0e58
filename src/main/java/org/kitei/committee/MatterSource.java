package org.kitei.committee;

import java.util.UUID;

/** Where matters of one type come from; implemented by the module that refers them to the committee. */
public interface MatterSource {

    String type();

    Matter matter(String id);

    /** A round has been opened on the matter. */
    default void opened(String id, UUID roundId) {
    }
}
