/**
 * The tree of a regulation's text: reading it, printing it, numbering it, hashing it, recognising its provisions again.
 * Pure Java; knows no other module.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.kitei.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
