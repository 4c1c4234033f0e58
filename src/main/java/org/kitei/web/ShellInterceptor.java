package org.kitei.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page its shell, and tells it whether a form on it has errors. */
@Component
class ShellInterceptor implements HandlerInterceptor {

    private final Shells shells;
    private final long largestFile;

    ShellInterceptor(Shells shells, MultipartProperties uploads) {
        this.shells = shells;
        this.largestFile = uploads.getMaxFileSize().toBytes();
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView page) {
        if (page == null || !page.hasView() || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        var model = page.getModel();
        model.put("largestFile", largestFile);
        shells.current().ifPresent(shell -> {
            model.putIfAbsent(Shells.IN_MODEL, shell);
            model.put("searchAddress", "/search");
        });
        if (model.values().stream().anyMatch(value -> value instanceof Errors errors && errors.hasErrors())) {
            model.put("hasErrors", true);
        }
    }
}
