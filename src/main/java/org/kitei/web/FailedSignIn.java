package org.kitei.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Leads back to the sign-in page after a failure, with what was typed but the password. */
@Component
class FailedSignIn implements AuthenticationFailureHandler {

    private static final int LONGEST_KEPT = 64;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) throws IOException {
        request.getSession().setAttribute(SignInFailure.IN_SESSION, new SignInFailure(
                kept(request, "facility"), kept(request, "name"),
                refusal instanceof SlowedDown slowed ? slowed.until() : null));
        response.sendRedirect(request.getContextPath() + "/sign-in?failed");
    }

    private static String kept(HttpServletRequest request, String parameter) {
        var typed = request.getParameter(parameter);
        return typed == null || typed.length() > LONGEST_KEPT ? "" : typed;
    }
}
