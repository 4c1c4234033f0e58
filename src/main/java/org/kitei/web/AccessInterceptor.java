package org.kitei.web;


import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.Appointments;
import org.kitei.facility.Deputies;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.Standing;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Enforces {@link org.kitei.facility.AllowedTo}; a handler without it is refused to everyone. */
@Component
class AccessInterceptor implements HandlerInterceptor {

    private static final String OWN_PASSWORD = "/account/password";

    private final Appointments appointments;
    private final Deputies deputies;
    private final FacilityDirectory facility;

    AccessInterceptor(Appointments appointments, Deputies deputies, FacilityDirectory facility) {
        this.appointments = appointments;
        this.deputies = deputies;
        this.facility = facility;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws Exception {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        var allowed = Access.of(method).orElseThrow(() -> new NotAllowed(method + " carries no @AllowedTo"));
        if (allowed.everyone()) {
            return true;
        }
        var person = FacilityContext.person().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
        if (mustChangePassword(request) && !request.getServletPath().equals(OWN_PASSWORD)) {
            response.sendRedirect(request.getContextPath() + OWN_PASSWORD);
            return false;
        }
        if (allowed.value().length > 0 && !Access.granted(allowed, appointments.rolesOf(person, facility.today()))
                && !(allowed.deputies() && grantedAsDeputy(allowed, person))) {
            throw new NotAllowed(request.getServletPath(), allowed.value());
        }
        return true;
    }

    private boolean grantedAsDeputy(AllowedTo allowed, UUID person) {
        return deputies.standingIn(person).stream().filter(one -> one.deputyId().equals(person))
                .anyMatch(one -> Access.granted(allowed, appointments.rolesOf(one.principalId(), facility.today())));
    }

    private static boolean mustChangePassword(HttpServletRequest request) {
        return request.getAttribute(FacilityFilter.STANDING) instanceof Standing standing && standing.mustChangePassword();
    }
}
