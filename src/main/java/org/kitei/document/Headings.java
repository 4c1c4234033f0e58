package org.kitei.document;

/** The headings of a text in a document of its own. */
final class Headings {

    private Headings() {
    }

    /**
     * The fragment's headings one level up, because its title is not shown below that of the document: an outline without gaps is
     * what a reading aid goes by.
     *
     * @param divided whether the text begins with a chapter, not with an article
     */
    static String raised(String html, boolean divided) {
        var up = html.replaceAll("<(/?)h3\\b", "<$1h2").replace(" aria-level=\"3\"", "");
        return up.replaceAll("<(/?)h4\\b", divided ? "<$1h3" : "<$1h2");
    }
}
