/** What can be done with a text from the command line, without a running program. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "document", "guideline", "facility"})
package org.kitei.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
