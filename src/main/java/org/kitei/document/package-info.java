/** A regulation's text as pages and documents show it. */
@NullMarked
@ApplicationModule(allowedDependencies = "text")
package org.kitei.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
