/** Who signed what content, in which meaning, authenticated how. */
@NullMarked
@ApplicationModule(allowedDependencies = {"facility", "ledger"})
package org.kitei.signature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
