package org.kitei.committee;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

/** What the form said of a rule, to be shown in it again. */
@Converter
class RuleChoiceAsJson implements AttributeConverter<@Nullable RuleChoice, @Nullable String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable RuleChoice choice) {
        try {
            return choice == null ? null : JSON.writeValueAsString(choice);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable RuleChoice convertToEntityAttribute(@Nullable String json) {
        try {
            return json == null ? null : JSON.readValue(json, RuleChoice.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
