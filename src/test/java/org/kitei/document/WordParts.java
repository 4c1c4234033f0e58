package org.kitei.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The parts of a Word document, as a program finds them that knows nothing of this one. */
final class WordParts {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Map<String, Document> parts = new LinkedHashMap<>();

    WordParts(byte[] document) {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), factory.newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new AssertionError("a part is not well formed", e);
        }
    }

    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    List<Element> elements(String part, String name) {
        var found = new ArrayList<Element>();
        var nodes = parts.get(part).getElementsByTagNameNS(W, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    String words(String part) {
        return parts.get(part).getDocumentElement().getTextContent();
    }

    /** The words of the paragraphs that have the style. */
    List<String> styled(String style) {
        return elements("word/document.xml", "p").stream().filter(p -> style.equals(style(p))).map(Element::getTextContent).toList();
    }

    static String value(Element within, String name) {
        var found = within.getElementsByTagNameNS(W, name);
        return found.getLength() == 0 ? "" : ((Element) found.item(0)).getAttributeNS(W, "val");
    }

    private static String style(Element paragraph) {
        return value(paragraph, "pStyle");
    }
}
