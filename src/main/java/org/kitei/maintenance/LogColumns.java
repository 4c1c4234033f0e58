package org.kitei.maintenance;

import java.util.ArrayList;
import java.util.List;

import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;

/**
 * Where in a contractor's logs the time, the account and the action stand. Columns are counted from 1.
 *
 * @param clock  where the time of day stands, if not beside its date; else 0
 * @param action where what was done stands; 0 where the logs do not tell. Behind spaces it runs to the end of the line
 */
public record LogColumns(Separator separator, int time, int clock, int account, int action) {

    public enum Separator {
        COMMA, TAB,
        /** One or several. */
        SPACE
    }

    public static final int MOST = 100;

    /** @throws InvalidInput with everything that is wrong */
    public void check() {
        var problems = new ArrayList<Problem>();
        within("time", time, 1, problems);
        within("clock", clock, 0, problems);
        within("account", account, 1, problems);
        within("action", action, 0, problems);
        if (problems.isEmpty() && (account == time || account == clock)) {
            problems.add(Problem.at("account", "work-report.error.same-column"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static void within(String field, int column, int first, List<Problem> problems) {
        if (column < first || column > MOST) {
            problems.add(Problem.at(field, "work-report.error.column", first, MOST));
        }
    }
}
