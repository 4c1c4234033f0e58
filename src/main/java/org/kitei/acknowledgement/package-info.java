/**
 * Making editions known: from its promulgation on, everybody with an account in the facility is asked to read an edition and
 * to confirm that, until a newer one takes its place.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"facility", "ledger", "text", "document", "inbox", "regulation"})
package org.kitei.acknowledgement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
