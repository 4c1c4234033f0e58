package org.kitei.text;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import org.kitei.text.UnusableText.Reason;

/** One part of a Word file, read element by element; whatever only an attacker would write is refused. */
final class WordXml {

    private static final int DEEPEST = 200;
    private static final String WORD = "wordprocessingml";
    private static final String MATH = "/math";

    private final XMLStreamReader xml;
    private int depth;

    private WordXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    static WordXml of(byte[] part) throws UnusableText {
        String start = new String(part, 0, Math.min(part.length, 4_096), StandardCharsets.ISO_8859_1).replace("\0", "");
        if (start.contains("<!DOCTYPE") || start.contains("<!ENTITY")) {
            throw new UnusableText(Reason.ENTITIES);
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new WordXml(factory.createXMLStreamReader(new ByteArrayInputStream(part)));
        } catch (XMLStreamException e) {
            throw new UnusableText(Reason.BROKEN, e);
        }
    }

    /** The kind of the next event, as {@link XMLStreamConstants} has it. */
    int next() throws UnusableText {
        try {
            if (!xml.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (depth > DEEPEST) {
                throw new UnusableText(Reason.TOO_DEEP);
            }
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnusableText(Reason.ENTITIES);
            }
            return event;
        } catch (XMLStreamException e) {
            throw new UnusableText(Reason.BROKEN, e);
        }
    }

    int depth() {
        return depth;
    }

    /** Moves on to the next start of an element; false at the end. */
    boolean nextStart() throws UnusableText {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Leaves out the element that just began, with all that is in it. */
    void skip() throws UnusableText {
        int end = depth - 1;
        while (depth > end) {
            if (next() == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
        }
    }

    /** Its name without a prefix; with {@code m:} for formulas and {@code x:} for what is not Word's own. */
    String name() {
        String space = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        return space.contains(WORD) ? xml.getLocalName() : (space.endsWith(MATH) ? "m:" : "x:") + xml.getLocalName();
    }

    @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    int number(String name, int otherwise) {
        String value = attribute(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    String text() {
        return xml.getText();
    }
}
