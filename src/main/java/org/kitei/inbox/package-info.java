/**
 * Open tasks as an indexed read model, their forms, and completing them, signed where the model says so. Modules take
 * part through {@link org.kitei.inbox.TaskHandler} and {@link org.kitei.inbox.SubjectView}; the engine through
 * {@link org.kitei.inbox.TaskEngine}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"facility", "ledger", "signature"})
package org.kitei.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
