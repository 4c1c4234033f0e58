/**
 * The process engine's only home: its configuration, the deployment of the models, and the ports of the other modules
 * implemented on it. Nothing else imports the engine, so that it can be exchanged.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"appointment", "facility", "ledger", "inbox", "committee", "regulation", "review", "acknowledgement", "contract", "maintenance"})
package org.kitei.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
