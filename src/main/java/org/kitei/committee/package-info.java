/**
 * The committee as a body: rounds of deliberation on a matter, members, opinions, resolutions, minutes. It knows no
 * regulation: what it deliberates on is a {@link org.kitei.committee.Matter}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"facility", "document", "ledger", "signature", "inbox", "inbox::form"})
package org.kitei.committee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
