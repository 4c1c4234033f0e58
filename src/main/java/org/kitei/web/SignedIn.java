package org.kitei.web;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

import org.kitei.facility.SignIn;

/** Who is signed in, as the session remembers it. */
record SignedIn(UUID facilityId, UUID personId, String personName, int passwordEdition)
        implements Principal, Serializable {

    static SignedIn of(SignIn.Accepted accepted) {
        return new SignedIn(accepted.facilityId(), accepted.personId(), accepted.personName(), accepted.passwordEdition());
    }

    /** The id, by which all sessions of a person can be found. */
    @Override
    public String getName() {
        return personId.toString();
    }
}
