package org.kitei.guideline;

import java.util.List;

/**
 * A row of the guideline's table.
 *
 * @param id     section, place in the section and scale, such as {@code 2-4B}
 * @param item   what the row is about
 * @param asks   what it asks of the regulation, in a sentence
 * @param duties the duties it lays on people
 */
public record Row(String id, Section section, Scale scale, Wording item, Wording asks, List<Duty> duties) {

    public Row {
        duties = List.copyOf(duties);
    }
}
