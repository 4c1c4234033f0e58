package org.kitei.text;

import com.github.f4b6a3.uuid.UuidCreator;

/**
 * The identity of a provision, which survives renumbering, moving and editing. It is no part of the canonical text.
 *
 * @param value a key of the model clauses such as {@code purpose}, or a UUIDv7 for a provision a person wrote
 */
public record ProvisionId(String value) {

    /** What a text has once, so that a comment can point at it as well. */
    public static final ProvisionId TITLE = new ProvisionId("title");
    public static final ProvisionId PREAMBLE = new ProvisionId("preamble");

    public static ProvisionId next() {
        return new ProvisionId(UuidCreator.getTimeOrderedEpoch().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
