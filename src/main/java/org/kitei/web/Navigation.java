package org.kitei.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.kitei.facility.AllowedTo;
import org.kitei.facility.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The pages that stand in the shell's list: those that exist, as far as the person may see them. */
@Component
class Navigation {

    private static final List<String> PAGES = List.of("/", "/tasks", "/calendar", "/regulations", "/cases", "/guideline", "/duties",
            "/contracts", "/contractors", "/maintenance", "/ledger", "/people", "/appointments", "/absences", "/settings");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile List<Page> pages = List.of();

    Navigation(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** @param waiting how many tasks wait for the person */
    List<Shell.Entry> entries(Set<Role> roles, String path, long waiting) {
        return pages().stream()
                .filter(page -> Access.granted(page.allowed(), roles))
                .map(page -> new Shell.Entry(page.path(), page.labelKey(), page.holds(path),
                        page.path().equals("/tasks") && waiting > 0 ? waiting : null))
                .toList();
    }

    /** Looked up late: the mapping is made of controllers, and some of them know the shell. */
    private List<Page> pages() {
        if (pages.isEmpty()) {
            pages = PAGES.stream().flatMap(path -> page(path).stream()).toList();
        }
        return pages;
    }

    private Optional<Page> page(String path) {
        return mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> entry.getKey().getPatternValues().contains(path))
                .filter(entry -> entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> allowed(entry.getValue()))
                .map(allowed -> new Page(path, allowed))
                .findFirst();
    }

    private static Stream<AllowedTo> allowed(HandlerMethod handler) {
        return Access.of(handler).stream();
    }

    private record Page(String path, AllowedTo allowed) {

        String labelKey() {
            return "web.navigation." + (path.equals("/") ? "home" : path.substring(1));
        }

        boolean holds(String current) {
            return current.equals(path) || (!path.equals("/") && current.startsWith(path + "/"));
        }
    }
}
