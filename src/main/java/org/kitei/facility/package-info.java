/**
 * Facilities, their departments, systems, people, accounts and appointments to roles. Every other module may know it;
 * it knows none.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.kitei.facility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
