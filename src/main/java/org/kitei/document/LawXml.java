package org.kitei.document;

import org.kitei.text.ReadResult;
import org.kitei.text.RegulationText;
import org.kitei.text.UnusableText;

/**
 * A text as law XML, version 3 of the government's schema: what is written is valid against the subset of it in
 * law-xml/kitei-law.xsd; any law of the whole schema is read.
 */
final class LawXml {

    private LawXml() {
    }

    /** The same bytes for the same text and the same facts. */
    static byte[] write(RegulationText text, EditionInfo info) {
        return LawXmlWriter.write(text, info);
    }

    /**
     * Reads a law; what it has no place for in a regulation is kept as words where it stands, and reported.
     *
     * @throws UnusableText where it is broken, hostile or no law
     */
    static ReadResult read(byte[] document) throws UnusableText {
        return LawXmlReader.read(XmlNode.read(document));
    }
}
