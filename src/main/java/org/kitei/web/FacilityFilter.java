package org.kitei.web;

import java.io.IOException;
import java.time.LocalDate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kitei.facility.Accounts;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Standing;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Enters the facility of who is signed in for the whole request, before any transaction opens. A session whose person
 * has left, or whose password was replaced, ends here.
 */
class FacilityFilter extends OncePerRequestFilter {

    static final String STANDING = FacilityFilter.class.getName() + ".standing";

    private final Accounts accounts;
    private final FacilityDirectory facility;

    FacilityFilter(Accounts accounts, FacilityDirectory facility) {
        this.accounts = accounts;
        this.facility = facility;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) {
            chain.doFilter(request, response);
            return;
        }
        try (var scope = FacilityContext.enter(who.facilityId(), who.personId())) {
            var standing = accounts.standing(who.personId());
            if (standing.isPresent() && holds(standing.get(), who)) {
                request.setAttribute(STANDING, standing.get());
                chain.doFilter(request, response);
                return;
            }
        }
        end(request, response);
    }

    /** Assets need nobody's facility. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/assets/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private boolean holds(Standing standing, SignedIn who) {
        LocalDate today = facility.today();
        return standing.holds(today, who.passwordEdition());
    }

    private static void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(request.getContextPath() + "/sign-in?ended");
    }
}
