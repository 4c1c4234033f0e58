package org.kitei.text;

/**
 * A line that was read and is no part of the text, whole: an entry of the table of contents, a day, a note on an amendment.
 *
 * @param line   from 1
 * @param reason as the finding beside it says
 */
public record SetAside(int line, Finding.Kind reason, String words) {
}
