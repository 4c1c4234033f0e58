package org.kitei.facility.web;

import java.util.List;

import org.kitei.facility.InvalidInput.Problem;

/** One line of an uploaded table, and what is wrong with it. */
record PeopleLine(long number, PersonForm person, List<Problem> problems) {

    PeopleLine {
        problems = List.copyOf(problems);
    }

    public boolean good() {
        return problems.isEmpty();
    }
}
