package org.kitei.facility;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A person to be entered.
 *
 * @param reading    the name in kana, by which lists are sorted; may be empty
 * @param activeFrom the first day at work; null means today
 * @param language   {@code ja} or {@code en}
 * @param email      null where none is known
 * @param account    null for a person who does not sign in
 */
public record NewPerson(
        String name, String reading, @Nullable UUID departmentId, @Nullable LocalDate activeFrom, String language,
        @Nullable String email, @Nullable NewAccount account) {

    public NewPerson(String name, String reading, @Nullable UUID departmentId, @Nullable LocalDate activeFrom, String language,
            @Nullable NewAccount account) {
        this(name, reading, departmentId, activeFrom, language, null, account);
    }

    /**
     * @param signInName          unique in the facility, regardless of case and width
     * @param mustChangePassword  the password is an initial one and only good for setting an own one
     */
    public record NewAccount(String signInName, String password, boolean mustChangePassword) {

        @Override
        public String toString() {
            return "NewAccount[signInName=" + signInName + "]";
        }
    }

    /** @throws InvalidInput where a name is missing or cannot be, apart from what the facility's other people decide */
    public void check() {
        PersonRules.check(this);
    }

    /** Someone who works here from today and signs in with the password. */
    public static NewPerson of(String name, String signInName, String password) {
        return new NewPerson(name, "", null, null, "ja", new NewAccount(signInName, password, false));
    }
}
