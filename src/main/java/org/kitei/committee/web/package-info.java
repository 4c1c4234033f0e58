@NullMarked
package org.kitei.committee.web;

import org.jspecify.annotations.NullMarked;
