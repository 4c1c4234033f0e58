package org.kitei.inbox.form;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** Reads a Camunda Form (form-js JSON). What it does not understand it refuses by name, so that nothing is asked in vain. */
final class FormReader {

    private static final Set<String> COMPONENT_PROPERTIES = Set.of(
            "type", "key", "path", "id", "label", "text", "description", "properties", "validate", "values", "valuesKey",
            "conditional", "subtype", "dateLabel", "dateTimeLabel", "timeLabel", "timeInterval", "use24h", "timeSerializingFormat",
            "components", "layout", "allowAddRemove", "defaultRepetitions", "showOutline", "isRepeating",
            "searchable");

    private final ObjectMapper json;

    FormReader(ObjectMapper json) {
        this.json = json;
    }

    Form read(String fileName, InputStream content) throws IOException {
        var root = json.readTree(content);
        var id = root.path("id").asText();
        if (!fileName.equals(id + ".form")) {
            throw new UnusableForm(fileName, "its id is \"" + id + "\", but must be the file's name");
        }
        return new Form(id, components(fileName, root.path("components")));
    }

    private List<Component> components(String file, JsonNode nodes) {
        var components = new ArrayList<Component>();
        nodes.forEach(node -> components.add(component(file, node)));
        return components;
    }

    private Component component(String file, JsonNode node) {
        var key = node.path(node.has("path") ? "path" : "key").asText("");
        node.fieldNames().forEachRemaining(property -> {
            if (!COMPONENT_PROPERTIES.contains(property)) {
                throw new UnusableForm(file, "component \"" + key + "\" has a property \"" + property + "\" that is not supported");
            }
        });
        var kind = kind(file, key, node);
        var properties = node.path("properties");
        var japanese = node.path(kind == Component.Kind.NOTE ? "text"
                : kind == Component.Kind.DATE || kind == Component.Kind.DATETIME ? "dateLabel" : "label").asText(node.path("label").asText(""));
        try {
            return new Component(kind, key,
                    new Words(japanese, properties.path("labelEn").asText(properties.path("textEn").asText(""))),
                    new Words(node.path("description").asText(""), properties.path("descriptionEn").asText("")),
                    limits(node.path("validate")), options(node, properties), text(node, "valuesKey"),
                    HideCondition.parse(text(node.path("conditional"), "hide")), components(file, node.path("components")));
        } catch (IllegalArgumentException e) {
            throw new UnusableForm(file, "component \"" + key + "\": " + e.getMessage());
        }
    }

    private static Component.Kind kind(String file, String key, JsonNode node) {
        var type = node.path("type").asText();
        return switch (type) {
            case "text" -> Component.Kind.NOTE;
            case "textfield" -> Component.Kind.TEXT;
            case "textarea" -> Component.Kind.MULTILINE;
            case "number" -> Component.Kind.NUMBER;
            case "radio" -> Component.Kind.RADIO;
            case "select" -> Component.Kind.SELECT;
            case "checkbox" -> Component.Kind.CHECKBOX;
            case "checklist" -> Component.Kind.CHECKLIST;
            case "separator" -> Component.Kind.SEPARATOR;
            case "dynamiclist" -> Component.Kind.LIST;
            case "datetime" -> switch (node.path("subtype").asText()) {
                case "date" -> Component.Kind.DATE;
                case "datetime" -> Component.Kind.DATETIME;
                default -> throw new UnusableForm(file, "component \"" + key + "\" of type \"datetime\" is neither a date nor a datetime");
            };
            default -> throw new UnusableForm(file, "component \"" + key + "\" is of the type \"" + type + "\", which is not supported");
        };
    }

    private static Component.Limits limits(JsonNode validate) {
        var pattern = text(validate, "pattern");
        return new Component.Limits(
                validate.path("required").asBoolean(),
                validate.has("minLength") ? validate.get("minLength").asInt() : null,
                validate.has("maxLength") ? validate.get("maxLength").asInt() : null,
                validate.has("min") ? new BigDecimal(validate.get("min").asText()) : null,
                validate.has("max") ? new BigDecimal(validate.get("max").asText()) : null,
                pattern == null ? null : Pattern.compile(pattern));
    }

    private static List<Component.Option> options(JsonNode node, JsonNode properties) {
        var options = new ArrayList<Component.Option>();
        node.path("values").forEach(value -> {
            var word = value.path("value").asText();
            var english = value.path("labelEn").asText(properties.path("optionEn." + word).asText(""));
            options.add(new Component.Option(word, new Words(value.path("label").asText(), english)));
        });
        return options;
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.path(name).isTextual() ? node.path(name).asText() : null;
    }
}
