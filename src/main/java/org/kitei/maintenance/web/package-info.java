@NullMarked
package org.kitei.maintenance.web;

import org.jspecify.annotations.NullMarked;
