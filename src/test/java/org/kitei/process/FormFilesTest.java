package org.kitei.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every form in {@code forms/} keeps to. */
class FormFilesTest {

    private static final Pattern COMPARED_KEY = Pattern.compile("(\\w+) *!?= *\"([^\"]*)\"");

    static Stream<String> forms() {
        return FormFiles.all().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormIsNamedAsItsFileAndOpensInTheModeler(String file) {
        var form = read(file);
        assertThat(form.path("id").asText() + ".form").isEqualTo(file);
        assertThat(form.path("type").asText()).isEqualTo("default");
        assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.path("executionPlatformVersion").asText()).startsWith("7.24");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyWordIsThereInJapaneseAndInEnglish(String file) {
        assertThat(components(read(file))).allSatisfy(component -> {
            var properties = component.path("properties");
            assertThat(component.path("label").asText() + component.path("dateLabel").asText()).isNotBlank();
            assertThat(properties.path("labelEn").asText()).as("%s", component).isNotBlank();
            assertThat(component.has("description")).as("%s", component).isEqualTo(properties.has("descriptionEn"));
            assertThat(component.path("values")).allSatisfy(option -> {
                assertThat(option.path("label").asText()).isNotBlank();
                assertThat(option.path("labelEn").asText()).isNotBlank();
            });
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatHidesAFieldCanBeChosen(String file) {
        var form = read(file);
        assertThat(components(form)).filteredOn(component -> component.has("conditional")).allSatisfy(component ->
                assertThat(comparisons(component)).isNotEmpty().allSatisfy(comparison ->
                        assertThat(options(form, comparison.group(1))).contains(comparison.group(2))));
    }

    private static List<MatchResult> comparisons(JsonNode component) {
        return COMPARED_KEY.matcher(component.path("conditional").path("hide").asText()).results().toList();
    }

    private static List<String> options(JsonNode form, String key) {
        return components(form).stream().filter(component -> component.path("key").asText().equals(key))
                .flatMap(component -> component.path("values").findValuesAsText("value").stream()).toList();
    }

    private static List<JsonNode> components(JsonNode parent) {
        var found = new ArrayList<JsonNode>();
        parent.path("components").forEach(component -> {
            found.add(component);
            found.addAll(components(component));
        });
        return found;
    }

    private static JsonNode read(String file) {
        try {
            return new ObjectMapper().readTree(Path.of("forms", file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
