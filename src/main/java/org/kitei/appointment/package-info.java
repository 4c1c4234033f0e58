/** Naming people for roles: signed by the director, accepted by the person, in force from a day. */
@NullMarked
@ApplicationModule(allowedDependencies = {"facility", "ledger", "signature", "inbox", "inbox :: form"})
package org.kitei.appointment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
