/**
 * Periodic review: as long as a regulation is in force it is looked at again, when its time has come or when somebody asks
 * for it, and kept, amended or abolished. Modules show what happened meanwhile through {@link org.kitei.review.SinceLastReview}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "facility", "ledger", "signature", "text", "document", "guideline", "inbox", "inbox::form", "regulation"})
package org.kitei.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
