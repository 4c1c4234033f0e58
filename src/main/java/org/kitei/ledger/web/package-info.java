/** The pages of the ledger. */
@NullMarked
package org.kitei.ledger.web;

import org.jspecify.annotations.NullMarked;
