package org.kitei.web;

import java.io.Serializable;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** What the sign-in page shows again after a failure; never the password. */
record SignInFailure(String facility, String name, @Nullable Instant until) implements Serializable {

    static final String IN_SESSION = "signInFailure";
}
