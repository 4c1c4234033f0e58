@NullMarked
package org.kitei.acknowledgement.web;

import org.jspecify.annotations.NullMarked;
