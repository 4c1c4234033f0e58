package org.kitei.ledger;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How the page of the ledger names the records of one kind and links to them; implemented by the module that owns them. A kind
 * without one is shown by its word, {@code subject.<type>} in the bundles, and the {@code name} or {@code title} among the details.
 */
public interface SubjectNaming {

    /** The type of {@link Subject} it names. */
    String type();

    Optional<Named> name(String id);

    /** @param address the record's page; null where it has none */
    record Named(String name, @Nullable String address) {
    }
}
