package org.kitei.outside;

import java.time.Duration;
import java.util.UUID;

/**
 * One thing that somebody outside can do at a link. The module whose record it is about has a bean for each.
 *
 * <p>The module's bundles name it in {@code outside.purpose.<word>} (heading of the door), and hold the letter with the link in
 * {@code outside.letter.<word>} and {@code outside.letter.<word>.subject}, with the words to fill in: facility, title, recipient's name,
 * address, end, message. Its page stands at {@code /s/{token}/<word>}, and the door leads to it without another address; its handlers take an
 * {@link OutsideVisit}, which only those have who proved themselves, and find {@code asked} and {@code token} in the model. What was
 * done ends at an {@link OutsideReceipt}.
 */
public interface OutsidePurpose {

    /** Its name among all purposes, such as {@code sign}; stands in addresses and in rows, so it stays. */
    String word();

    /** The kind of record it is about, as the ledger calls it, such as {@code agreement}. */
    String subjectType();

    /** How long a link for it opens. */
    Duration valid();

    /** What whoever opens the link sees before any proof: who asks, and what for. */
    Shown show(UUID subjectId);

    /**
     * Holds the record against everyone else until the transaction at hand ends. It comes before the hold on the link, everywhere, so
     * that no two acts wait for each other; a record no longer there is a {@link org.kitei.facility.NoSuchRecord}.
     */
    void hold(UUID subjectId);

    /** Whether links about the record, which is held, open anything now; one that does not is as if it had never been. */
    default boolean opens(UUID subjectId) {
        return true;
    }

    /**
     * @param department that asks; empty where it is the whole facility
     * @param title      of the record
     */
    record Shown(String department, String title) {
    }
}
