package org.kitei.text;

import java.util.List;

/**
 * What a Word document says, a line a paragraph, its automatic numbers written out.
 *
 * @param findings what was left out or taken as accepted, by line
 * @param aside    what stands in it and is no part of its running text
 */
record WordText(String plain, List<Finding> findings, List<SetAside> aside) {
}
