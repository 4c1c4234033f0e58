package org.kitei.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import java.util.UUID;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A request by someone who has signed in with the first password they were given. */
public final class SignedInAs {

    private SignedInAs() {
    }

    public static RequestPostProcessor signedInAs(UUID facilityId, UUID personId) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(facilityId, personId, "", 0), null, List.of()));
    }
}
