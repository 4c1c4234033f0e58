/**
 * Contractors and the agreements on secrecy with them (guideline rows 6-1A and 6-2A): the terms, the signatures of both sides, one
 * of them outside and without an account, the term, and what is passed on to others.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"facility", "ledger", "signature", "inbox", "inbox :: form", "text", "document", "attachment", "outside"})
package org.kitei.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
