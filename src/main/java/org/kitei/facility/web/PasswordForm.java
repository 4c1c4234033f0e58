package org.kitei.facility.web;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.InvalidInput;

record PasswordForm(@Nullable String present, @Nullable String password, @Nullable String passwordAgain) {

    void requireSame() {
        if (!raw(password).equals(raw(passwordAgain))) {
            throw InvalidInput.at("passwordAgain", "facility.password.different");
        }
    }

    String raw(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    @Override
    public String toString() {
        return "PasswordForm";
    }
}
