/**
 * The guideline's table of operational-management items, the model clauses that answer it, and how far a text still does.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "facility", "ledger", "document"})
package org.kitei.guideline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
