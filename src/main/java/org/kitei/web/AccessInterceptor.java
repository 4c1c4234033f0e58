package org.kitei.web;


import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kitei.facility.Appointments;
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
    private final FacilityDirectory facility;

    AccessInterceptor(Appointments appointments, FacilityDirectory facility) {
        this.appointments = appointments;
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
        if (allowed.value().length > 0 && !Access.granted(allowed, appointments.rolesOf(person, facility.today()))) {
            throw new NotAllowed(request.getServletPath(), allowed.value());
        }
        return true;
    }

    private static boolean mustChangePassword(HttpServletRequest request) {
        return request.getAttribute(FacilityFilter.STANDING) instanceof Standing standing && standing.mustChangePassword();
    }
}
