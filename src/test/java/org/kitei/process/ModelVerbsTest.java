package org.kitei.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;

/** Every call in a model finds its public verb, so that a renamed method fails here and not on a case years from now. */
class ModelVerbsTest {

    /** {@code rounds.tally(roundId).members()}: a bean, then calls. */
    private static final Pattern CALLS = Pattern.compile("[$#]\\{([a-z]\\w*)((?:\\.\\w+\\([^()]*\\))+)[ }]");
    private static final Pattern CALL = Pattern.compile("\\.(\\w+)\\(([^()]*)\\)");

    private static Map<String, Class<?>> beans;

    @BeforeAll
    static void findBeans() {
        var names = new AnnotationBeanNameGenerator();
        var registry = new SimpleBeanDefinitionRegistry();
        beans = new ClassPathScanningCandidateComponentProvider(true).findCandidateComponents("org.kitei").stream()
                .collect(Collectors.toMap(bean -> names.generateBeanName(bean, registry), bean -> load(bean.getBeanClassName()),
                        (first, second) -> first));
    }

    /** Of the models as they are, and of earlier versions on which agreements still run. */
    static Stream<String> calls() throws IOException {
        try (var now = Files.list(Path.of("bpmn")); var before = Files.list(Path.of("src/test/resources/models"))) {
            var calls = new TreeSet<String>();
            for (var file : Stream.concat(now, before).filter(name -> name.toString().endsWith(".bpmn")).toList()) {
                CALLS.matcher(Files.readString(file)).results().forEach(call -> calls.add(call.group(1) + call.group(2)));
            }
            return calls.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theVerbIsThereAndPublic(String call) {
        var bean = call.substring(0, call.indexOf('.'));
        assertThat(beans).containsKey(bean);
        Class<?> type = beans.get(bean);
        for (var step : CALL.matcher(call).results().toList()) {
            int arguments = step.group(2).isBlank() ? 0 : step.group(2).split(",").length;
            assertThat(type).as("expressions call only what is public").isPublic();
            type = verb(type, step.group(1), arguments).getReturnType();
        }
    }

    private static Method verb(Class<?> type, String name, int arguments) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == arguments
                        && Modifier.isPublic(method.getModifiers()))
                .findAny().orElseThrow(() -> new AssertionError(type.getName() + " has no verb " + name + "/" + arguments));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
