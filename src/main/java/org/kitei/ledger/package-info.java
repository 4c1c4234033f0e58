/** The hash-chained record of what was done, one chain a facility. */
@NullMarked
@ApplicationModule(allowedDependencies = "facility")
package org.kitei.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
