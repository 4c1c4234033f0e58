package org.kitei.document;

import java.io.IOException;
import java.io.OutputStream;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.kitei.text.ComparisonTable;

/** A comparison for programs; docs/comparison.schema.json says what is in it. */
final class ComparisonJson implements ComparisonWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Override
    public void write(Comparison comparison, OutputStream to) throws IOException {
        var root = MAPPER.createObjectNode().put("title", comparison.title())
                .put("former", comparison.former()).put("next", comparison.next())
                .put("same", comparison.table().same());
        var rows = root.putArray("rows");
        for (var row : comparison.table().rows()) {
            var node = rows.addObject().put("label", row.label()).put("change", row.change().name());
            var lines = node.putArray("lines");
            for (var line : row.lines()) {
                var both = lines.addObject();
                side(both.putObject("next"), line.next());
                side(both.putObject("former"), line.former());
            }
        }
        to.write(MAPPER.writeValueAsBytes(root));
        to.write('\n');
    }

    private static void side(ObjectNode node, ComparisonTable.Side side) {
        node.put("indent", side.indent()).put("words", side.words());
        var runs = node.putArray("runs");
        side.runs().forEach(run -> runs.addObject().put("words", run.words()).put("marked", run.marked()));
    }
}
