package org.kitei.outside;

import java.io.Serializable;

/**
 * What was done at a link, shown once: as the flash attribute {@link #SHOWN} of a redirect to {@link #PAGE}.
 *
 * @param name        who signed; empty where nothing was signed
 * @param contentHash of what was signed; empty where nothing was signed
 * @param nextKey     the sentence that says what comes next
 */
public record OutsideReceipt(String headingKey, String title, String name, String contentHash, String nextKey) implements Serializable {

    public static final String SHOWN = "receipt";
    public static final String PAGE = "redirect:/s/done";

    /** Nothing was signed, and nothing is awaited of the visitor. */
    public static OutsideReceipt of(String headingKey, String title) {
        return new OutsideReceipt(headingKey, title, "", "", "outside.done.close");
    }
}
