package org.kitei.document;

import java.io.ByteArrayOutputStream;
import java.util.regex.Pattern;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML into memory, element by element, in UTF-8. What XML cannot hold is left out. */
final class Markup {

    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{d7ff}\\x{e000}-\\x{fffd}\\x{10000}-\\x{10ffff}]");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    Markup() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            out.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    static String clean(String words) {
        return NOT_XML.matcher(words).replaceAll("");
    }

    /** @param attributes names and values in turn */
    Markup open(String name, String... attributes) {
        try {
            out.writeStartElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** An element without anything in it. */
    Markup leaf(String name, String... attributes) {
        try {
            out.writeEmptyElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** An element with words alone. */
    Markup words(String name, String words, String... attributes) {
        return open(name, attributes).text(words).close();
    }

    Markup text(String words) {
        try {
            out.writeCharacters(clean(words));
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** Ends the element opened last. */
    Markup close() {
        try {
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** Ends all elements that are open. */
    byte[] finish() {
        try {
            out.writeEndDocument();
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    private static IllegalStateException impossible(XMLStreamException e) {
        return new IllegalStateException("writing into memory", e);
    }
}
