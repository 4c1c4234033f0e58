package org.kitei.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kitei.Sources;
import org.kitei.committee.Resolution;

/** What the models read is set, and what they compare can be answered; {@link ModelVerbsTest} has what they call. */
class ModelVariablesTest {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)\\}");
    private static final Pattern CALLS = Pattern.compile("[a-z]\\w*(\\.\\w+\\([^()]*\\))+( == '\\w+')?");
    private static final Pattern ARGUMENTS = Pattern.compile("\\(([^()]+)\\)");
    private static final Pattern COMPARISONS = Pattern.compile("\\w+ == '[\\w-]+'( \\|\\| \\w+ == '[\\w-]+')*");
    private static final Pattern COMPARISON = Pattern.compile("(\\w+) == '([\\w-]+)'");
    private static final Pattern NAME = Pattern.compile("(?:empty )?(\\w+)");
    private static final String OWN_KEY = "execution.processBusinessKey";

    /** Set by the model itself. */
    private static final Pattern SET_BY_MODEL = Pattern.compile("(?:camunda:resultVariable=|camunda:elementVariable=|<camunda:out [^>]*target=|"
            + "<camunda:inputParameter name=|<camunda:outputParameter name=)\"(\\w+)\"");
    /** Set in a model that calls it. */
    private static final Pattern SET_BY_CALLER = Pattern.compile("<camunda:in [^>]*target=\"(\\w+)\"");
    /** Set by whoever starts a process, sends it a message or completes a task. */
    private static final Pattern SET_BY_CODE = Pattern.compile("\"([a-z]\\w*)\", ");
    private static final Pattern FORM = Pattern.compile("camunda:formRef=\"([\\w-]+)\"");

    /** The variable that a task sets, where it is not called as the field of its form. */
    private static final Map<String, String> FIELD_OF = Map.of("draftOutcome", "outcome", "appointmentAnswer", "answer", "prepareOutcome", "outcome",
            "termsVerdict", "verdict", "countersignVerdict", "verdict", "afterTerm", "decision", "equalTerms", "verdict", "consentAnswer", "answer");
    /** What is answered by the program and by no person. */
    private static final Map<String, Set<String>> RESULTS = Map.of(
            "resolution", results(), "report", results(), "answer", Set.of("DONE", "BY_HAND", "AGAIN", "FAILED"));

    private static Set<String> setElsewhere;

    @BeforeAll
    static void readTheCodeAndTheCallers() {
        setElsewhere = models().flatMap(model -> first(SET_BY_CALLER, Sources.text(model))).collect(Collectors.toSet());
        Sources.below("src/main/java", ".java").map(Sources::text)
                .filter(source -> source.contains("import org.camunda.") || source.contains("Map<String, Object> handle("))
                .forEach(source -> first(SET_BY_CODE, source).forEach(setElsewhere::add));
    }

    static Stream<Path> models() {
        return Stream.concat(Sources.below("bpmn", ".bpmn"), Sources.below("src/test/resources/models", ".bpmn"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatIsReadIsSetAndNoExpressionIsOfAnotherKind(Path model) {
        var xml = Sources.text(model);
        var set = Stream.concat(first(SET_BY_MODEL, xml), setElsewhere.stream()).toList();
        assertThat(expressions(xml)).isNotEmpty().allSatisfy(expression -> assertThat(set).as(expression).containsAll(names(expression)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatIsComparedCanBeAnswered(Path model) {
        var xml = Sources.text(model);
        var forms = first(FORM, xml).map(ModelVariablesTest::form).toList();
        COMPARISON.matcher(String.join("\n", expressions(xml))).results().forEach(found -> {
            var field = FIELD_OF.getOrDefault(found.group(1), found.group(1));
            var answers = RESULTS.getOrDefault(found.group(1), forms.stream().flatMap(form -> options(form, field)).collect(Collectors.toSet()));
            assertThat(answers).as(found.group()).contains(found.group(2));
        });
    }

    private static Set<String> expressions(String xml) {
        return first(EXPRESSION, xml).filter(expression -> !expression.equals(OWN_KEY))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The variables that it reads. */
    private static Set<String> names(String expression) {
        if (COMPARISONS.matcher(expression).matches()) {
            return first(COMPARISON, expression).collect(Collectors.toSet());
        }
        if (CALLS.matcher(expression).matches()) {
            return first(ARGUMENTS, expression).flatMap(arguments -> Stream.of(arguments.split(", *")))
                    .filter(argument -> argument.matches("[a-z]\\w*")).collect(Collectors.toSet());
        }
        var name = NAME.matcher(expression);
        assertThat(name.matches()).as("an expression this test cannot read: " + expression).isTrue();
        return Set.of(name.group(1));
    }

    /** The first group of all that is found. */
    private static Stream<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    private static Set<String> results() {
        return Stream.of(Resolution.values()).map(Resolution::value).collect(Collectors.toSet());
    }

    private static Stream<String> options(JsonNode form, String field) {
        return form.findParents("key").stream().filter(component -> component.path("key").asText().equals(field))
                .flatMap(component -> component.path("values").findValuesAsText("value").stream());
    }

    private static JsonNode form(String id) {
        try {
            return new ObjectMapper().readTree(Path.of("forms", id + ".form").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
