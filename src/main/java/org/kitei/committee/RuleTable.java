package org.kitei.committee;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes a facility's rule as the decision table that decides by it, in the manner of {@code resolution.dmn}. */
@Component
class RuleTable {

    static final List<String> INPUTS = List.of("members", "present", "adopt", "amend", "sendBack", "against", "abstain");

    private final MessageSource messages;

    RuleTable(MessageSource messages) {
        this.messages = messages;
    }

    private record Row(String id, Map<String, String> entries, String result) {
    }

    String write(RuleChoice choice) {
        var table = new StringBuilder();
        INPUTS.forEach(input -> table.append("""
                      <input id="%1$s-input" label="%2$s">
                        <inputExpression id="%1$s-expression" typeRef="integer"><text>%3$s</text></inputExpression>
                      </input>
                """.formatted(kebab(input), word("input." + input), input)));
        table.append("""
                      <output id="result-output" label="%s" name="result" typeRef="string" />
                """.formatted(word("output")));
        rows(choice).forEach(row -> table.append(rule(row, choice)));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="resolution-definitions" name="%1$s" namespace="https://kitei.org/dmn">
                  <decision id="resolution" name="%1$s" camunda:historyTimeToLive="P3650D">
                    <decisionTable id="resolution-table" hitPolicy="FIRST">
                %2$s    </decisionTable>
                  </decision>
                  <dmndi:DMNDI>
                    <dmndi:DMNDiagram id="resolution-diagram">
                      <dmndi:DMNShape id="resolution-shape" dmnElementRef="resolution"><dc:Bounds height="80" width="180" x="160" y="100" /></dmndi:DMNShape>
                    </dmndi:DMNDiagram>
                  </dmndi:DMNDI>
                </definitions>
                """.formatted(word("name"), table);
    }

    private static List<Row> rows(RuleChoice choice) {
        var whole = choice.abstentions() ? "present" : "(present - abstain)";
        var majority = choice.majority().reachedOf(whole);
        var half = RuleChoice.Part.MORE_THAN_HALF.reachedOf(whole);
        var rows = new ArrayList<Row>();
        rows.add(new Row("no-quorum", Map.of("present", "0"), "no-quorum"));
        rows.add(new Row("few", Map.of("present", choice.quorum().missedOf("members")), "no-quorum"));
        rows.add(new Row("adopt", Map.of("adopt", "? > 0 and ? " + majority), "adopt"));
        rows.add(new Row("amend", Map.of("amend", "? + adopt > 0 and ? + adopt " + majority), "amend"));
        rows.add(new Row("against", Map.of("against", half), "not-adopt"));
        rows.add(new Row("rework", Map.of("sendBack", "? + amend " + half), "send-back"));
        rows.add(new Row("refusal", Map.of("sendBack", "? + against " + half), "send-back"));
        if (choice.chairBreaks()) {
            rows.add(new Row("tie", Map.of("amend", "? + adopt > 0", "against", "? + sendBack = adopt + amend"), "tie"));
        }
        rows.add(new Row("otherwise", Map.of(), "not-adopt"));
        return rows;
    }

    private String rule(Row row, RuleChoice choice) {
        var entries = new StringBuilder();
        INPUTS.forEach(input -> entries.append("        <inputEntry id=\"%s-rule-%s\"><text>%s</text></inputEntry>\n"
                .formatted(row.id(), kebab(input), HtmlUtils.htmlEscape(row.entries().getOrDefault(input, ""), "UTF-8"))));
        return """
                      <rule id="%1$s-rule">
                        <description>%2$s</description>
                %3$s        <outputEntry id="%1$s-rule-result"><text>"%4$s"</text></outputEntry>
                      </rule>
                """.formatted(row.id(), description(row, choice), entries, row.result());
    }

    private String description(Row row, RuleChoice choice) {
        var whole = word(choice.abstentions() ? "of-present" : "of-voting");
        return HtmlUtils.htmlEscape(word("row." + row.id(), word("part." + choice.quorum()), whole, word("part." + choice.majority())), "UTF-8");
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage("committee.rule." + key, arguments, Locale.JAPANESE);
    }
}
