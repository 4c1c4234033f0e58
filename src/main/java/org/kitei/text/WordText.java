package org.kitei.text;

import java.util.List;

/**
 * What a Word document says, a line a paragraph, its automatic numbers written out.
 *
 * @param findings what was left out or taken as accepted, by line
 */
record WordText(String plain, List<Finding> findings) {
}
