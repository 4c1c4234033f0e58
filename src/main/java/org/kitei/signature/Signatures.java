package org.kitei.signature;

import java.util.List;
import java.util.Optional;

import org.kitei.ledger.Subject;

/** The signatures of the current facility. */
public interface Signatures {

    /**
     * Checks the password of the person at work. Slow on purpose; call it before the transaction that signs.
     *
     * @return empty where the password is wrong
     * @throws org.kitei.facility.TooManyAttempts where it was tried too often
     * @throws org.kitei.facility.SigningHeld     where an administrator has just given it, and nobody else confirmed whose it is
     */
    Optional<Reauthentication> reauthenticate(CharSequence password);

    /**
     * Signs, in the transaction at hand, and records it in the ledger.
     *
     * @param statement the words the signer was shown
     */
    Signature sign(Reauthentication proof, String meaning, Subject subject, String contentHash, String statement);

    /** The signatures on a subject, oldest first. */
    List<Signature> on(Subject subject);
}
