/** Pages of the guideline's table. */
@NullMarked
package org.kitei.guideline.web;

import org.jspecify.annotations.NullMarked;
