@NullMarked
package org.kitei.search.web;

import org.jspecify.annotations.NullMarked;
