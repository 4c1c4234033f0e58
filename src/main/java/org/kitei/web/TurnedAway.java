package org.kitei.web;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kitei.facility.Deployment;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Leads strangers to the sign-in, or to the set-up of an empty deployment, and stale forms to a page that says what to do. */
@Component
class TurnedAway implements AccessDeniedHandler, AuthenticationEntryPoint {

    static final String STALE_FORM = TurnedAway.class.getName() + ".staleForm";

    /** Why Tomcat did not read what was sent: of a form or file beyond its limits no field is read, so the mark against forgery is missed first. */
    private static final String UNREAD = "org.apache.catalina.parameter_parse_failed_reason";
    private static final String POST_TOO_LARGE = "POST_TOO_LARGE";

    private final Deployment deployment;
    private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");

    TurnedAway(Deployment deployment) {
        this.deployment = deployment;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException, ServletException {
        if (deployment.isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/set-up");
        } else {
            signIn.commence(request, response, refusal);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (response.isCommitted()) {
            return;
        }
        var tooLarge = POST_TOO_LARGE.equals(String.valueOf(request.getAttribute(UNREAD)));
        var status = tooLarge ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.FORBIDDEN;
        request.setAttribute(STALE_FORM, refusal instanceof CsrfException && !tooLarge);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status.value());
        response.setStatus(status.value());
        request.getRequestDispatcher("/error").forward(request, response);
    }
}
