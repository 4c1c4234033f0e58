package org.kitei.committee;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.kitei.facility.InvalidInput;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A decision table from a file somebody edited. Only what a table on the committee's votes can need is let through: no document
 * type, no other expression language, no functions, no numbers without bounds.
 */
final class DmnTable {

    static final int MOST_CHARACTERS = 200_000;
    private static final int MOST_ROWS = 50;
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

    private static final Set<String> ELEMENTS = Set.of("definitions", "decision", "description", "decisionTable", "input",
            "inputExpression", "inputValues", "text", "output", "outputValues", "rule", "inputEntry", "outputEntry",
            "extensionElements", "variable");
    private static final Set<String> POLICIES = Set.of("", "FIRST", "UNIQUE", "ANY");
    /** Numbers of up to four digits, no powers: nothing that could keep an engine busy. */
    private static final Pattern ENTRY = Pattern.compile(
            "(?!.*\\*\\s*\\*)(?:\\s|(?<![\\d.])\\d{1,4}(?![\\d])|\\.\\.|[()+\\-*/<>=,\\[\\]?]|!="
                    + "|\\b(?:members|present|adopt|amend|sendBack|against|abstain|and|or|not)\\b){0,150}", Pattern.DOTALL);
    private static final Pattern RESULT = Pattern.compile("\"(no-quorum|adopt|amend|send-back|not-adopt|tie)\"");

    private final Document document;
    private final Element table;

    private DmnTable(Document document, Element table) {
        this.document = document;
        this.table = table;
    }

    /**
     * Reads and checks a table.
     *
     * @param field where the problems are shown
     * @throws InvalidInput where it is none that could decide on the committee's votes
     */
    static DmnTable read(String xml, String field) {
        if (xml.length() > MOST_CHARACTERS) {
            throw InvalidInput.at(field, "committee.rule.file.large");
        }
        var document = parsed(xml, field);
        var decisions = document.getElementsByTagNameNS("*", "decision");
        var tables = document.getElementsByTagNameNS("*", "decisionTable");
        if (decisions.getLength() != 1 || tables.getLength() != 1) {
            throw InvalidInput.at(field, "committee.rule.file.one-table");
        }
        var read = new DmnTable(document, (Element) tables.item(0));
        read.check((Element) decisions.item(0), field);
        return read;
    }

    private static Document parsed(String xml, String field) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml.replaceFirst("^\\x{feff}", ""))));
        } catch (SAXException e) {
            throw InvalidInput.at(field, "committee.rule.file.not-dmn");
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void check(Element decision, String field) {
        var modelNamespace = document.getDocumentElement().getNamespaceURI();
        for (var element : elements(document.getElementsByTagNameNS(modelNamespace, "*"))) {
            if (!ELEMENTS.contains(element.getLocalName())) {
                throw InvalidInput.at(field, "committee.rule.file.element", element.getLocalName());
            }
            if (!element.getAttribute("expressionLanguage").toLowerCase(Locale.ROOT).matches("|feel|.*/feel/.*")) {
                throw InvalidInput.at(field, "committee.rule.file.language");
            }
        }
        if (!POLICIES.contains(table.getAttribute("hitPolicy"))) {
            throw InvalidInput.at(field, "committee.rule.file.policy");
        }
        var inputs = inputs();
        if (inputs.isEmpty() || new HashSet<>(inputs).size() < inputs.size() || !RuleTable.INPUTS.containsAll(inputs)) {
            throw InvalidInput.at(field, "committee.rule.file.inputs", String.join(", ", RuleTable.INPUTS));
        }
        if (children(table, "output").size() != 1) {
            throw InvalidInput.at(field, "committee.rule.file.output");
        }
        var rules = children(table, "rule");
        if (rules.isEmpty() || rules.size() > MOST_ROWS) {
            throw InvalidInput.at(field, "committee.rule.file.rows", MOST_ROWS);
        }
        IntStream.range(0, rules.size()).forEach(i -> check(rules.get(i), i + 1, inputs.size(), field));
        mend(decision);
    }

    private static void check(Element rule, int number, int columns, String field) {
        var entries = children(rule, "inputEntry");
        if (entries.size() != columns || !entries.stream().map(DmnTable::text).allMatch(text -> ENTRY.matcher(text).matches())) {
            throw InvalidInput.at(field, "committee.rule.file.entry", number);
        }
        var results = children(rule, "outputEntry");
        if (results.size() != 1 || !RESULT.matcher(text(results.get(0))).matches()) {
            throw InvalidInput.at(field, "committee.rule.file.result", number);
        }
    }

    /** What the process relies on, whatever the file says. */
    private void mend(Element decision) {
        var root = document.getDocumentElement();
        elements(root.getElementsByTagNameNS("*", "extensionElements")).forEach(one -> one.getParentNode().removeChild(one));
        decision.setAttribute("id", "resolution");
        decision.setAttributeNS(CAMUNDA, "camunda:historyTimeToLive", "P3650D");
        decision.removeAttributeNS(CAMUNDA, "versionTag");
        elements(root.getElementsByTagNameNS("*", "DMNShape")).forEach(shape -> shape.setAttribute("dmnElementRef", "resolution"));
        for (var input : children(table, "input")) {
            input.removeAttributeNS(CAMUNDA, "inputVariable");
            children(input, "inputExpression").forEach(expression -> expression.setAttribute("typeRef", "integer"));
        }
        var output = children(table, "output").get(0);
        output.setAttribute("name", "result");
        output.setAttribute("typeRef", "string");
        var rules = children(table, "rule");
        IntStream.range(0, rules.size()).filter(i -> rules.get(i).getAttribute("id").isBlank())
                .forEach(i -> rules.get(i).setAttribute("id", "rule-" + (i + 1)));
    }

    /** The table as it is kept: as it was given, with what the process relies on in its place. */
    String xml() {
        try {
            var factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var written = new StringWriter();
            document.setXmlStandalone(true);
            factory.newTransformer().transform(new DOMSource(document), new StreamResult(written));
            return written.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    TableView view() {
        var labels = children(table, "input").stream()
                .map(input -> input.getAttribute("label").isBlank() ? expression(input) : input.getAttribute("label")).toList();
        return new TableView(labels, children(table, "rule").stream().map(rule -> new TableView.Line(rule.getAttribute("id"),
                children(rule, "inputEntry").stream().map(DmnTable::text).toList(),
                text(children(rule, "outputEntry").get(0)).replace("\"", ""),
                children(rule, "description").stream().findFirst().map(Element::getTextContent).orElse("").strip())).toList());
    }

    private List<String> inputs() {
        return children(table, "input").stream().map(DmnTable::expression).toList();
    }

    private static String expression(Element input) {
        return children(input, "inputExpression").stream().findFirst().map(DmnTable::text).orElse("");
    }

    private static String text(Element element) {
        return children(element, "text").stream().findFirst().map(Element::getTextContent).orElse("").strip();
    }

    private static List<Element> children(Element parent, String name) {
        return elements(parent.getChildNodes()).stream().filter(child -> name.equals(child.getLocalName())).toList();
    }

    private static List<Element> elements(NodeList nodes) {
        return new ArrayList<>(IntStream.range(0, nodes.getLength()).mapToObj(nodes::item)
                .flatMap(node -> node instanceof Element element ? Stream.of(element) : Stream.empty()).toList());
    }
}
