@NullMarked
package org.kitei.notice.web;

import org.jspecify.annotations.NullMarked;
