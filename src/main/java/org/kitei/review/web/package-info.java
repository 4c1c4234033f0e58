@NullMarked
package org.kitei.review.web;

import org.jspecify.annotations.NullMarked;
