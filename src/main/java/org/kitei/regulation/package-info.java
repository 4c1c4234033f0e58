/** Regulations, their editions, and the cases that change them: drafted, deliberated, decided, promulgated, in force. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "facility", "ledger", "signature", "text", "guideline", "committee", "document", "inbox", "inbox::form"})
package org.kitei.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
