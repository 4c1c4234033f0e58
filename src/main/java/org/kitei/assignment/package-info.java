/**
 * The table of assigned staff (row 2-2A): when the appointments of those change whom an appended table in force lists, an
 * amendment is proposed, taken up by a case whose draft has the new rows, or declined with a reason.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"facility", "ledger", "text", "inbox", "regulation", "review"})
package org.kitei.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
