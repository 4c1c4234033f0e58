package org.kitei.facility.web;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

/** Whether a request comes from a browser on this very machine, and neither through a proxy nor by a borrowed name. */
final class SameMachine {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<String> ADDRESSES = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");
    private static final Set<String> MARKS_OF_A_PROXY =
            Set.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private SameMachine() {
    }

    static boolean sent(HttpServletRequest request) {
        return NAMES.contains(request.getServerName())
                && ADDRESSES.contains(request.getRemoteAddr())
                && MARKS_OF_A_PROXY.stream().allMatch(mark -> request.getHeader(mark) == null);
    }
}
