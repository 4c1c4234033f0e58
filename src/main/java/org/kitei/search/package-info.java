/** Finding regulations, their provisions and cases by a part of their words, however they are typed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"facility", "text", "regulation"})
package org.kitei.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
