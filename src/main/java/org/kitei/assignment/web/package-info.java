@NullMarked
package org.kitei.assignment.web;

import org.jspecify.annotations.NullMarked;
