package org.kitei.facility.web;

import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityProfile;
import org.kitei.facility.InvalidInput.Problem;
import org.kitei.facility.NewFacility;
import org.kitei.facility.NewPerson;
import org.kitei.facility.Size;

/** A facility with its first people, as typed; the fields as the page has them, from top to bottom. */
record SetUpForm(
        @Nullable String consoleCode, @Nullable String name, @Nullable String shortName, @Nullable String code,
        @Nullable String size, @Nullable String departments, @Nullable String systems,
        @Nullable String directorName, @Nullable String directorReading, @Nullable String directorSignInName,
        @Nullable String directorPassword, @Nullable String directorPasswordAgain,
        @Nullable Boolean directorAdministers,
        @Nullable String administratorName, @Nullable String administratorReading,
        @Nullable String administratorSignInName,
        @Nullable String administratorPassword, @Nullable String administratorPasswordAgain) {

    static final Map<String, String> FIELDS = Map.of(
            "director.name", "directorName",
            "director.reading", "directorReading",
            "director.account.signInName", "directorSignInName",
            "director.account.password", "directorPassword",
            "administrator.name", "administratorName",
            "administrator.reading", "administratorReading",
            "administrator.account.signInName", "administratorSignInName",
            "administrator.account.password", "administratorPassword");

    private static final List<String> FROM_TOP_TO_BOTTOM = Stream.of(SetUpForm.class.getRecordComponents()).map(RecordComponent::getName).toList();
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    static SetUpForm blank() {
        return new SetUpForm("", "", "", "", "", "", "", "", "", "", "", "", false, "", "", "", "", "");
    }

    NewFacility facility() {
        return new NewFacility(Typed.text(code), Typed.text(name), shortNameOrName(), chosenSize().orElse(Size.B), ZONE, false,
                Typed.lines(departments), Typed.lines(systems), FacilityProfile.Settings.defaults(),
                person(directorName, directorReading, directorSignInName, directorPassword),
                directorKeepsPeople() ? null
                        : person(administratorName, administratorReading, administratorSignInName, administratorPassword));
    }

    private boolean directorKeepsPeople() {
        return Boolean.TRUE.equals(directorAdministers);
    }

    private String shortNameOrName() {
        return Typed.text(shortName).isEmpty() ? Typed.text(name) : Typed.text(shortName);
    }

    /** What only the form can tell to be wrong. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (chosenSize().isEmpty()) {
            problems.add(Problem.at("size", "facility.size.required"));
        }
        if (!raw(directorPassword).equals(raw(directorPasswordAgain))) {
            problems.add(Problem.at("directorPasswordAgain", "facility.password.different"));
        }
        if (!directorKeepsPeople() && !raw(administratorPassword).equals(raw(administratorPasswordAgain))) {
            problems.add(Problem.at("administratorPasswordAgain", "facility.password.different"));
        }
        return problems;
    }

    /** As the page has their fields, from top to bottom. */
    static List<Problem> inOrder(List<Problem> problems) {
        return problems.stream().sorted(Comparator.comparingInt(
                problem -> FROM_TOP_TO_BOTTOM.indexOf(FIELDS.getOrDefault(problem.field(), problem.field())))).toList();
    }

    private Optional<Size> chosenSize() {
        return Stream.of(Size.values()).filter(each -> each.name().equals(Typed.text(size))).findFirst();
    }

    private static NewPerson person(
            @Nullable String name, @Nullable String reading, @Nullable String signInName, @Nullable String password) {
        return new NewPerson(Typed.text(name), Typed.text(reading), null, null, "ja",
                new NewPerson.NewAccount(Typed.text(signInName), raw(password), false));
    }

    private static String raw(@Nullable String password) {
        return password == null ? "" : password;
    }
}
