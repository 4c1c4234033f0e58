package org.kitei.committee;

import org.jspecify.annotations.Nullable;

/** What the committee needs of whatever evaluates decision tables. Tables are DMN in XML. */
public interface RuleEngine {

    /** The table the product brings along. */
    String shipped();

    /** The version of that table which rounds opened now use. */
    int versionOfShipped();

    /**
     * Makes the table the current facility's next version, in the transaction at hand.
     *
     * @return its version there
     */
    int adopt(String dmn);

    /**
     * A table to be tried, without any trace of it.
     *
     * @throws IllegalArgumentException where it is no decision table that could run
     */
    Trial trial(String dmn);

    /** A table being tried. */
    interface Trial {

        Answer of(Tally tally);
    }

    /**
     * @param result null where no row applies, or where applying one fails
     * @param rule   the id of the row that decided; null where none did
     * @param unique whether no two rows that may not apply together did
     */
    record Answer(@Nullable String result, @Nullable String rule, boolean unique) {
    }
}
