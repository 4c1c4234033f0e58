/**
 * Works on the facility's systems by outside parties (guideline row 6-3A): applied for and approved beforehand, done under an
 * account that is open for the window alone, reported and verified afterwards.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"facility", "ledger", "signature", "inbox", "inbox :: form", "attachment", "document", "contract", "outside"})
package org.kitei.maintenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
