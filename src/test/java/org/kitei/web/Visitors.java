package org.kitei.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;

import org.kitei.TestHospital.House;
import org.kitei.facility.Accounts;
import org.kitei.facility.People;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Requests of people who have signed in. */
@TestComponent
public class Visitors {

    private final Accounts accounts;
    private final People people;

    Visitors(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    /** @param name the one they sign in with */
    public RequestPostProcessor as(House house, String name) {
        var person = house.who(name);
        var signedIn = house.as(name, () -> new SignedIn(house.id(), person, people.get(person).name(),
                accounts.standing(person).orElseThrow().passwordEdition()));
        return authentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
    }
}
