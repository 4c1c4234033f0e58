package org.kitei.guideline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import org.kitei.facility.Size;

/** Words of the model that may differ by size: in the file one text, or one under B and one under C. */
record SizedText(String hospital, String clinic) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SizedText read(JsonNode node) {
        return node.isObject()
                ? new SizedText(node.required("B").asText(), node.required("C").asText())
                : new SizedText(node.asText(), node.asText());
    }

    String of(Size size) {
        return size == Size.B ? hospital : clinic;
    }
}
