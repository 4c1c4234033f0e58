package org.kitei.facility.web;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.NewPerson;
import org.kitei.facility.PersonChange;
import org.kitei.facility.PersonDetails;

/** A person as typed. */
record PersonForm(
        @Nullable String version, @Nullable String name, @Nullable String reading, @Nullable String departmentId,
        @Nullable String activeFrom, @Nullable String language, @Nullable String email, @Nullable String signInName) {

    static PersonForm blank() {
        return new PersonForm("0", "", "", "", "", "ja", "", "");
    }

    static PersonForm of(PersonDetails person) {
        return new PersonForm(String.valueOf(person.version()), person.name(), person.reading(),
                person.departmentId() == null ? "" : person.departmentId().toString(),
                person.activeFrom().toString(), person.language(), person.email(), person.signInName());
    }

    /** @param initialPassword for the account, which only those have who are given a sign-in name */
    NewPerson entered(String initialPassword) {
        var account = Typed.text(signInName).isEmpty()
                ? null : new NewPerson.NewAccount(Typed.text(signInName), initialPassword, true);
        return new NewPerson(Typed.text(name), Typed.text(reading), Typed.id("departmentId", departmentId),
                Typed.day("activeFrom", activeFrom), Typed.text(language), emailOrNone(), account);
    }

    PersonChange change() {
        return new PersonChange(Typed.number("version", version), Typed.text(name), Typed.text(reading),
                Typed.id("departmentId", departmentId), Typed.text(language), emailOrNone());
    }

    private @Nullable String emailOrNone() {
        return Typed.text(email).isEmpty() ? null : Typed.text(email);
    }
}
