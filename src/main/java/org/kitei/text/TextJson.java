package org.kitei.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A text as JSON, for storing: identities included, keys always in the same order, empty parts left out. Field
 * {@code format} is 1; a later program reads what an earlier one wrote.
 */
public final class TextJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private TextJson() {
    }

    public static String write(RegulationText text) {
        ObjectNode node = MAPPER.createObjectNode().put("format", 1).put("title", text.title());
        strings(node, "preamble", text.preamble());
        list(node, "main", text.main(), TextJson::write);
        list(node, "supplementary", text.supplementary(), TextJson::write);
        list(node, "tables", text.appendedTables(), TextJson::write);
        list(node, "forms", text.forms(), TextJson::write);
        return node.toString();
    }

    /** Throws {@link IllegalArgumentException} where {@code json} is not what {@link #write} writes. */
    public static RegulationText read(String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            if (node.path("format").asInt() != 1) {
                throw new IllegalArgumentException("not a regulation text of format 1");
            }
            return new RegulationText(required(node, "title"), strings(node.path("preamble")),
                    list(node.path("main"), TextJson::element),
                    list(node.path("supplementary"), TextJson::supplementary),
                    list(node.path("tables"), TextJson::table),
                    list(node.path("forms"), TextJson::form));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private static void write(ObjectNode node, MainElement element) {
        if (element instanceof Division division) {
            node.put(division.kind().key(), division.number().key())
                    .put("id", division.id().value()).put("heading", division.heading());
            list(node, "contents", division.contents(), TextJson::write);
        } else if (element instanceof Article article) {
            write(node, article);
        }
    }

    private static void write(ObjectNode node, Article article) {
        node.put("article", article.number().key()).put("id", article.id().value());
        string(node, "caption", article.caption());
        list(node, "paragraphs", article.paragraphs(), TextJson::write);
    }

    private static void write(ObjectNode node, Paragraph paragraph) {
        node.put("n", paragraph.number()).put("id", paragraph.id().value());
        string(node, "caption", paragraph.caption());
        node.put("text", paragraph.text());
        inner(node, paragraph.tables());
        list(node, "items", paragraph.items(), TextJson::write);
    }

    private static void write(ObjectNode node, Item item) {
        node.put("n", item.number().key()).put("id", item.id().value()).put("text", item.text());
        inner(node, item.tables());
        list(node, "items", item.subitems(), TextJson::write);
    }

    private static void write(ObjectNode node, SupplementaryProvision provision) {
        node.put("id", provision.id().value());
        string(node, "label", provision.label());
        list(node, "paragraphs", provision.paragraphs(), TextJson::write);
        list(node, "articles", provision.articles(), TextJson::write);
    }

    private static void write(ObjectNode node, AppendedTable table) {
        node.put("id", table.id().value()).put("label", table.label());
        string(node, "caption", table.caption());
        rows(node, table.rows());
    }

    private static void inner(ObjectNode node, List<InnerTable> tables) {
        list(node, "tables", tables, (each, table) -> rows(each, table.rows()));
    }

    private static void rows(ObjectNode node, List<List<String>> all) {
        ArrayNode rows = node.putArray("rows");
        all.forEach(row -> row.forEach(rows.addArray()::add));
    }

    private static void write(ObjectNode node, AppendedForm form) {
        node.put("id", form.id().value()).put("label", form.label());
        string(node, "caption", form.caption());
        strings(node, "lines", form.lines());
    }

    private static MainElement element(JsonNode node) {
        if (node.has("article")) {
            return article(node);
        }
        Division.Kind kind = Stream.of(Division.Kind.values()).filter(each -> node.has(each.key())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("neither an article nor a division"));
        return new Division(id(node), kind, numeral(node, kind.key()),
                required(node, "heading"), list(node.path("contents"), TextJson::element));
    }

    private static Article article(JsonNode node) {
        return new Article(id(node), numeral(node, "article"), node.path("caption").asText(),
                list(node.path("paragraphs"), TextJson::paragraph));
    }

    private static Paragraph paragraph(JsonNode node) {
        return new Paragraph(id(node), node.path("n").asInt(), node.path("caption").asText(), required(node, "text"),
                list(node.path("tables"), TextJson::inner), list(node.path("items"), TextJson::item));
    }

    private static Item item(JsonNode node) {
        return new Item(id(node), numeral(node, "n"), required(node, "text"),
                list(node.path("tables"), TextJson::inner), list(node.path("items"), TextJson::item));
    }

    private static SupplementaryProvision supplementary(JsonNode node) {
        return new SupplementaryProvision(id(node), node.path("label").asText(),
                list(node.path("paragraphs"), TextJson::paragraph), list(node.path("articles"), TextJson::article));
    }

    private static AppendedTable table(JsonNode node) {
        return new AppendedTable(id(node), required(node, "label"), node.path("caption").asText(),
                list(node.path("rows"), TextJson::strings));
    }

    private static AppendedForm form(JsonNode node) {
        return new AppendedForm(id(node), required(node, "label"), node.path("caption").asText(),
                strings(node.path("lines")));
    }

    private static InnerTable inner(JsonNode node) {
        return new InnerTable(list(node.path("rows"), TextJson::strings));
    }

    private static ProvisionId id(JsonNode node) {
        return new ProvisionId(required(node, "id"));
    }

    private static Numeral numeral(JsonNode node, String field) {
        return Numeral.fromKey(required(node, field));
    }

    private static String required(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw new IllegalArgumentException("a regulation text lacks " + field);
        }
        return node.path(field).textValue();
    }

    private static List<String> strings(JsonNode array) {
        return list(array, JsonNode::asText);
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        List<T> list = new ArrayList<>(array.size());
        array.forEach(node -> list.add(read.apply(node)));
        return list;
    }

    private static void string(ObjectNode node, String field, String value) {
        if (!value.isEmpty()) {
            node.put(field, value);
        }
    }

    private static void strings(ObjectNode node, String field, List<String> values) {
        if (!values.isEmpty()) {
            values.forEach(node.putArray(field)::add);
        }
    }

    private static <T> void list(ObjectNode node, String field, List<? extends T> values, BiConsumer<ObjectNode, T> write) {
        if (!values.isEmpty()) {
            ArrayNode array = node.putArray(field);
            values.forEach(value -> write.accept(array.addObject(), value));
        }
    }
}
