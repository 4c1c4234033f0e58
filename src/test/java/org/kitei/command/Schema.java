package org.kitei.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The few words of JSON Schema that the schemas in docs use. */
record Schema(JsonNode root) {

    static Schema of(String file) throws IOException {
        return new Schema(new ObjectMapper().readTree(new File(file)));
    }

    void holds(JsonNode value) {
        check(root, value, "");
    }

    private void check(JsonNode rule, JsonNode value, String place) {
        if (rule.has("$ref")) {
            check(root.at(rule.path("$ref").asText().substring(1)), value, place);
            return;
        }
        switch (rule.path("type").asText()) {
            case "object" -> object(rule, value, place);
            case "array" -> {
                assertThat(value.isArray()).as(place).isTrue();
                value.forEach(each -> check(rule.path("items"), each, place + "[]"));
            }
            case "integer" -> {
                assertThat(value.isIntegralNumber()).as(place).isTrue();
                assertThat(value.asInt()).as(place).isGreaterThanOrEqualTo(rule.path("minimum").asInt(Integer.MIN_VALUE));
            }
            case "boolean" -> assertThat(value.isBoolean()).as(place).isTrue();
            case "string" -> {
                assertThat(value.isTextual()).as(place).isTrue();
                assertThat(value.asText()).as(place).matches(rule.path("pattern").asText("(?s).*"));
            }
            default -> assertThat(rule.path("enum")).as(place).contains(value);
        }
    }

    private void object(JsonNode rule, JsonNode value, String place) {
        assertThat(value.isObject()).as(place).isTrue();
        rule.path("required").forEach(key -> assertThat(value.has(key.asText())).as(place + "/" + key.asText()).isTrue());
        value.fields().forEachRemaining(field -> {
            var inner = rule.path("properties").path(field.getKey());
            var other = rule.path("additionalProperties");
            if (!inner.isMissingNode()) {
                check(inner, field.getValue(), place + "/" + field.getKey());
            } else if (other.isObject()) {
                check(other, field.getValue(), place + "/" + field.getKey());
            } else {
                assertThat(other.isMissingNode()).as(place + "/" + field.getKey() + " is in no schema").isTrue();
            }
        });
    }
}
