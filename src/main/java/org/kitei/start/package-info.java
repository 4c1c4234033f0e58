/** What is looked at before anything starts, so that what would go wrong is told in a sentence. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.kitei.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
