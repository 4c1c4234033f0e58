package org.kitei.acknowledgement;

import org.jspecify.annotations.Nullable;

/**
 * How many people of a department are asked to read an edition.
 *
 * @param department null for those who belong to none
 */
public record ReaderCount(@Nullable String department, long confirmed, long asked) {
}
