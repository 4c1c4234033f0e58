package org.kitei.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page its shell, and tells it whether a form on it has errors. */
@Component
class ShellInterceptor implements HandlerInterceptor {

    private final Shells shells;

    ShellInterceptor(Shells shells) {
        this.shells = shells;
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView page) {
        if (page == null || !page.hasView() || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        var model = page.getModel();
        shells.current().ifPresent(shell -> {
            model.putIfAbsent(Shells.IN_MODEL, shell);
            model.put("searchAddress", "/search");
        });
        if (model.values().stream().anyMatch(value -> value instanceof Errors errors && errors.hasErrors())) {
            model.put("hasErrors", true);
        }
    }
}
