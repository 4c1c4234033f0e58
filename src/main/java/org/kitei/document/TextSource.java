package org.kitei.document;

import org.kitei.text.ReadResult;
import org.kitei.text.UnusableText;

/** Reads a document of one kind, such as law XML. Needs no running program. */
@FunctionalInterface
public interface TextSource {

    /**
     * Reads the whole document; what finds no place is kept as words where it stands and reported.
     *
     * @throws UnusableText where the document is broken, hostile or no regulation
     */
    ReadResult read(byte[] document) throws UnusableText;
}
