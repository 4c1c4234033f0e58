/** Files kept with records: in the database, known by their hash, typed by their content. */
@NullMarked
@ApplicationModule(allowedDependencies = {"facility", "ledger"})
package org.kitei.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
