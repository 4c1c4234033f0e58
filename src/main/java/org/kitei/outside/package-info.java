/**
 * What people outside do at a link, without an account: one thing, once, after a code sent to the same mail address, or handed over
 * by a person where no mail goes out. What it is belongs to the module whose record it is about, see
 * {@link org.kitei.outside.OutsidePurpose}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"facility", "ledger"})
package org.kitei.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
