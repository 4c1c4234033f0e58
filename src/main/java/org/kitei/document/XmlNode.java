package org.kitei.document;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.kitei.text.TextFile;
import org.kitei.text.UnusableText;
import org.kitei.text.UnusableText.Reason;

/**
 * An element of an XML document somebody handed in.
 *
 * @param content elements and words, in their order
 * @param line    where it begins, from 1
 */
record XmlNode(String name, Map<String, String> attributes, List<Object> content, int line) {

    private static final int DEEPEST = 60;
    private static final int MOST = 500_000;

    /** Reads a document of bounded size and depth that brings nothing along: no types, no entities, no other files. */
    static XmlNode read(byte[] document) throws UnusableText {
        if (document.length > TextFile.LIMIT) {
            throw new UnusableText(Reason.TOO_LARGE);
        }
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return read(factory.createXMLStreamReader(new ByteArrayInputStream(document)));
        } catch (XMLStreamException e) {
            throw new UnusableText(Reason.BROKEN, e);
        }
    }

    private static XmlNode read(XMLStreamReader in) throws XMLStreamException, UnusableText {
        var open = new ArrayDeque<XmlNode>();
        XmlNode root = null;
        int count = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new UnusableText(Reason.ENTITIES);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++count > MOST) {
                        throw new UnusableText(Reason.TOO_LARGE_INSIDE);
                    }
                    if (open.size() == DEEPEST) {
                        throw new UnusableText(Reason.TOO_DEEP);
                    }
                    var node = new XmlNode(in.getLocalName(), attributes(in), new ArrayList<>(), in.getLocation().getLineNumber());
                    if (open.isEmpty()) {
                        root = node;
                    } else {
                        open.peek().content.add(node);
                    }
                    open.push(node);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().content.add(in.getText());
                    }
                }
                default -> {
                    // comments and instructions say nothing of the law
                }
            }
        }
        if (root == null) {
            throw new UnusableText(Reason.BROKEN);
        }
        return root;
    }

    private static Map<String, String> attributes(XMLStreamReader in) {
        if (in.getAttributeCount() == 0) {
            return Map.of();
        }
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        return attributes;
    }

    /** Empty where it is missing. */
    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** What the schema wanted and the text did not have. */
    boolean hidden() {
        return attribute("Hide").equals("true");
    }

    List<XmlNode> children() {
        return content.stream().filter(XmlNode.class::isInstance).map(XmlNode.class::cast).toList();
    }

    Stream<XmlNode> children(String name) {
        return children().stream().filter(child -> child.name.equals(name));
    }

    /** The words of the child of that name; empty where it has none. */
    String words(String child) {
        return children(child).findFirst().map(XmlNode::words).orElse("");
    }

    /** All words in it, the small letters above others left out. */
    String words() {
        var words = new StringBuilder();
        for (var part : content) {
            if (part instanceof XmlNode node) {
                words.append(node.name.equals("Rt") ? "" : node.words());
            } else {
                words.append(part);
            }
        }
        return words.toString();
    }

    /** Whether an element of that name stands anywhere in it. */
    boolean holds(String name) {
        return children().stream().anyMatch(child -> child.name.equals(name) || child.holds(name));
    }
}
