@NullMarked
package org.kitei.contract.web;

import org.jspecify.annotations.NullMarked;
