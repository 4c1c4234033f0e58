package org.kitei.text;

/** Reads a Word document (.docx). */
final class WordFile {

    private WordFile() {
    }

    static WordText read(byte[] file) throws UnusableText {
        throw new UnusableText(UnusableText.Reason.BROKEN);
    }
}
