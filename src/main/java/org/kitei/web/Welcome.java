package org.kitei.web;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.People;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Leads to the page asked for, in the person's language unless this browser was told another. */
@Component
class Welcome extends SavedRequestAwareAuthenticationSuccessHandler {

    private final People people;
    private final LocaleResolver languages;

    Welcome(People people, LocaleResolver languages, RequestCache askedFor) {
        this.people = people;
        this.languages = languages;
        setRequestCache(askedFor);
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof SignedIn who
                && WebUtils.getCookie(request, WebConfiguration.LANGUAGE_COOKIE) == null) {
            languages.setLocale(request, response, Locale.forLanguageTag(language(who)));
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    private String language(SignedIn who) {
        return FacilityContext.call(who.facilityId(), who.personId(), () -> people.details(who.personId()).language());
    }
}
