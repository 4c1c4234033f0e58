package org.kitei.outside.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.NoSuchRecord;
import org.kitei.outside.OutsideDoor;
import org.kitei.outside.OutsideVisit;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives a handler below {@code /s/{token}} its visitor. Without a proof the page is not there. */
@Component
class VisitResolver implements HandlerMethodArgumentResolver {

    private final OutsideDoor door;
    private final Proofs proofs;

    VisitResolver(OutsideDoor door, Proofs proofs) {
        this.door = door;
        this.proofs = proofs;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(OutsideVisit.class);
    }

    @Override
    public OutsideVisit resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest asked,
            @Nullable WebDataBinderFactory binders) {
        var request = asked.getNativeRequest(HttpServletRequest.class);
        var token = ((Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)).get("token").toString();
        var from = request.getRemoteAddr();
        var shown = door.open(token, from, RequestContextUtils.getLocale(request));
        if (container != null) {
            container.addAttribute("asked", shown);
            container.addAttribute("token", token);
        }
        return proofs.of(request, shown.linkId()).map(at -> new OutsideVisit(token, shown.linkId(), at, from))
                .orElseThrow(() -> new NoSuchRecord("outside link", "of this address"));
    }
}
