/**
 * Stories as people live them, in a real browser in front of the running program: from an empty data folder to a text in
 * force, and every page looked at.
 */
@NullMarked
package org.kitei.browser;

import org.jspecify.annotations.NullMarked;
