package org.kitei.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;

/** The page for when the database has no time: rendered outside any controller, without shell, session or facility. */
@Component
class BusyPage {

    private final ObjectProvider<ViewResolver> views;
    private final ObjectProvider<LocaleResolver> languages;
    private final MessageSource messages;

    BusyPage(@Qualifier("thymeleafViewResolver") ObjectProvider<ViewResolver> views,
            @Qualifier("localeResolver") ObjectProvider<LocaleResolver> languages, MessageSource messages) {
        this.views = views;
        this.languages = languages;
        this.messages = messages;
    }

    void render(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        var reader = languages.getObject();
        var locale = reader.resolveLocale(request);
        var words = new Refusal(messages.getMessage("web.busy.title", null, locale),
                messages.getMessage("web.busy.explanation", null, locale), messages.getMessage("web.busy.next", null, locale), List.of());
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, reader);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        try {
            views.getObject().resolveViewName("web/failure", locale).render(Map.of("problem", words), request, response);
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }
}
