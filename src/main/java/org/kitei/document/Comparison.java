package org.kitei.document;

import org.kitei.text.ComparisonTable;

/**
 * A comparison with what is said around it.
 *
 * @param title       of the new text
 * @param former      what the former column is called besides 改正前, such as 第2版; may be empty
 * @param next        what the new column is called besides 改正後; may be empty
 * @param formerFirst whether the former text stands left, as some hospitals have it
 */
public record Comparison(ComparisonTable table, String title, String former, String next, boolean formerFirst) {
}
