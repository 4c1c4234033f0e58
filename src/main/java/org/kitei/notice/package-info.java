/**
 * Tells people what others announce: keeps a notice for each, and mails it where the deployment can. It knows no module that
 * announces; they publish {@link org.kitei.facility.Announcement} and {@link org.kitei.facility.Settled}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"attachment", "facility", "ledger"})
package org.kitei.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
