package org.kitei.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.kitei.facility.AllowedTo;
import org.kitei.facility.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Reads who may call a handler: the method's word counts before the controller's. */
final class Access {

    private Access() {
    }

    static Optional<AllowedTo> of(HandlerMethod handler) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), AllowedTo.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), AllowedTo.class)));
    }

    static boolean granted(AllowedTo allowed, Set<Role> roles) {
        return allowed.value().length == 0 || Arrays.stream(allowed.value()).anyMatch(roles::contains);
    }
}
