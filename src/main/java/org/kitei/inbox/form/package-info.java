/** The {@code .form} files: read, checked at start, rendered as fields, and answers validated against them. */
@NullMarked
@NamedInterface("form")
package org.kitei.inbox.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
