package org.kitei.web;

import java.io.Serializable;

import jakarta.servlet.http.HttpServletRequest;

/** What a sign-in brings besides name and password. */
record SignInAttempt(String facilityCode, String address) implements Serializable {

    static SignInAttempt of(HttpServletRequest request) {
        var code = request.getParameter("facility");
        return new SignInAttempt(code == null ? "" : code, request.getRemoteAddr());
    }
}
