package org.kitei.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
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

    /**
     * The links to this page in each language keep whatever else its address asks for. What answers to a form that was sent cannot be
     * had again by its address, so it has none: nothing typed would be left.
     */
    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.getViewName() != null && !page.getViewName().startsWith("redirect:")) {
            page.getModel().put("pageInLanguages", !request.getMethod().equals("GET") ? Map.of() : LANGUAGES.stream().collect(Collectors.toMap(Function.identity(),
                    language -> "?" + ServletUriComponentsBuilder.fromRequest(request).replaceQueryParam("lang", language)
                            .build().getQuery())));
        }
    }
}
