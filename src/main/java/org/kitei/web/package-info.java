/** The shell around every module's pages: who is signed in, what they may call, how refusals are told. */
@NullMarked
@ApplicationModule
package org.kitei.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
