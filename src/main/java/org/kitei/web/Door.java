package org.kitei.web;

import java.util.List;

import org.kitei.facility.SignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Lets people in. The one provider there is, found by its being a bean: named a second time in the filter chain it would be
 * asked twice, and each attempt counted twice.
 */
@Component
class Door implements AuthenticationProvider {

    private final SignIn signIn;

    Door(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication wanted) {
        var attempt = (SignInAttempt) wanted.getDetails();
        var result = signIn.attempt(attempt.facilityCode(), wanted.getName(), (String) wanted.getCredentials(), attempt.address());
        if (result instanceof SignIn.Accepted accepted) {
            return UsernamePasswordAuthenticationToken.authenticated(SignedIn.of(accepted), null, List.of());
        }
        if (result instanceof SignIn.Throttled throttled) {
            throw new SlowedDown(throttled.until());
        }
        throw new BadCredentialsException("refused");
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
