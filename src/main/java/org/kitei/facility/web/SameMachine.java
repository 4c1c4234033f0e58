package org.kitei.facility.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

/** Whether a request comes from a browser on this very machine, and neither through a proxy nor by a borrowed name. */
final class SameMachine {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<String> MARKS_OF_A_PROXY = Set.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private SameMachine() {
    }

    static boolean sent(HttpServletRequest request) {
        return NAMES.contains(request.getServerName())
                && MARKS_OF_A_PROXY.stream().allMatch(mark -> request.getHeader(mark) == null)
                && loopback(request.getRemoteAddr());
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
