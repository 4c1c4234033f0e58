/** The door at a link: the code, and the one page for whatever opens nothing. */
@NullMarked
package org.kitei.outside.web;

import org.jspecify.annotations.NullMarked;
