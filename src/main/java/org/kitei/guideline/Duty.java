package org.kitei.guideline;

import java.util.List;

/**
 * One duty that a row lays on someone.
 *
 * @param who      who bears it; several where they share it
 * @param what     what is to be done
 * @param evidence what shows that it was done, in Japanese; empty where the table names nothing
 */
public record Duty(List<Bearer> who, Wording what, String evidence, Timing timing) {

    public Duty {
        who = List.copyOf(who);
    }
}
