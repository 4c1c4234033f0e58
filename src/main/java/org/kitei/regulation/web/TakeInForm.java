package org.kitei.regulation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Ids;
import org.kitei.facility.PlainText;
import org.kitei.regulation.FoundText;

/**
 * What is asked where an existing regulation is taken in. It holds what was typed, so that nothing is lost.
 *
 * @param regulation the id of the regulation; one not known yet is given its id by the form, so that a second click takes in no second
 */
record TakeInForm(
        @Nullable UUID regulation, @Nullable String title, @Nullable String words, @Nullable String paperNumber,
        @Nullable String effectiveDate, @Nullable String password) {

    TakeInForm {
        regulation = regulation == null ? Ids.next() : regulation;
        title = title == null ? "" : PlainText.of(title).strip();
        words = words == null ? "" : PlainText.of(words);
        paperNumber = paperNumber == null ? "" : PlainText.of(paperNumber).strip();
        effectiveDate = effectiveDate == null ? "" : effectiveDate.strip();
        password = password == null ? "" : password;
    }

    FoundText found() {
        return new FoundText(regulation, title, words, paperNumber, day());
    }

    TakeInForm withWords(String others) {
        return new TakeInForm(regulation, title, others, paperNumber, effectiveDate, password);
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(effectiveDate);
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
