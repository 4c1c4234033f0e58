package org.kitei.web;

import java.time.Duration;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The language of the reader, Japanese until they choose otherwise. In a clinic a little is said differently (院長, not
 * 病院長; no committee): the bundles {@code …__clinic} hold what differs.
 */
class ReaderLanguage extends CookieLocaleResolver {

    private final FacilityDirectory facilities;

    ReaderLanguage(String cookie, FacilityDirectory facilities) {
        super(cookie);
        this.facilities = facilities;
        setDefaultLocale(Locale.JAPANESE);
        setCookieMaxAge(Duration.ofDays(365));
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
    }

    /** Asked for each time, because {@code ?lang=} changes it in the middle of a request. */
    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return () -> resolveLocale(request);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var chosen = super.resolveLocale(request);
        return FacilityContext.facility().isPresent() ? facilities.spokenTo(chosen.getLanguage()) : chosen;
    }
}
