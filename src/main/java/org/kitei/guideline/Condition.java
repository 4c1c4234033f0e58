package org.kitei.guideline;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.kitei.facility.FacilityProfile;

/** What must hold of a facility for words of the model to stand in its text. */
enum Condition {
    @JsonProperty("no-systems") NO_SYSTEMS,
    @JsonProperty("one-system") ONE_SYSTEM,
    @JsonProperty("several-systems") SEVERAL_SYSTEMS;

    boolean holds(FacilityProfile facility) {
        return switch (this) {
            case NO_SYSTEMS -> facility.systems().isEmpty();
            case ONE_SYSTEM -> facility.systems().size() == 1;
            case SEVERAL_SYSTEMS -> facility.systems().size() > 1;
        };
    }
}
