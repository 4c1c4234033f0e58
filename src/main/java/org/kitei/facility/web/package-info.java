/** The pages of a facility: its set-up, people, appointments, settings, and one's own account. */
@NullMarked
package org.kitei.facility.web;

import org.jspecify.annotations.NullMarked;
