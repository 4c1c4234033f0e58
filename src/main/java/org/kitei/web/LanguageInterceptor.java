package org.kitei.web;

import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/** {@code ?lang=en} on any address changes the language of the pages; any other language leaves it as it is. */
class LanguageInterceptor implements HandlerInterceptor {

    private static final Set<String> LANGUAGES = Set.of("ja", "en");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var wanted = request.getParameter("lang");
        var resolver = RequestContextUtils.getLocaleResolver(request);
        if (wanted != null && LANGUAGES.contains(wanted) && resolver != null) {
            resolver.setLocale(request, response, Locale.forLanguageTag(wanted));
        }
        return true;
    }
}
