package org.kitei.contract;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A link of the chain of those to whom work is passed on, in the order of an indented tree.
 *
 * @param depth       0 for the facility's own contractor
 * @param agreementId null for one that is only declared, or was refused
 * @param contractor  its name
 * @param state       message key of where it stands
 * @param stands      whether work may be done there today, everything above it standing too
 * @param broken      whether one above it does not stand
 */
public record ChainLine(int depth, @Nullable UUID agreementId, String contractor, String state, boolean stands, boolean broken) {
}
