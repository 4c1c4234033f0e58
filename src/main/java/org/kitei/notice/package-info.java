/**
 * Tells people what others announce: keeps a notice for each, and mails it where the deployment can. It knows no module that
 * announces; they publish {@link org.kitei.facility.Announcement} and {@link org.kitei.facility.Settled}. It carries the letters of
 * {@link org.kitei.outside.OutsideMail}, too.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"attachment", "facility", "ledger", "outside"})
package org.kitei.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
