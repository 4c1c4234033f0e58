package org.kitei.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** What holds for the text of every template. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern ELEMENT = Pattern.compile("<[a-z:0-9]+(\\s+[\\w:.-]+(=\"[^\"]*\")?)+\\s*/?>");

    private static final Set<Path> WITH_STYLE = Set.of(TEMPLATES.resolve("document/pdf.html"), TEMPLATES.resolve("document/html.html"),
            TEMPLATES.resolve("document/comparison-html.html"));

    /**
     * The browser would drop it: the Content-Security-Policy allows none. What is printed to PDF meets no browser, and the page
     * for everybody has a policy that names its one style.
     */
    @Test
    void noTemplateCarriesStyleOrScriptOfItsOwn() throws IOException {
        assertThat(elements(file -> !WITH_STYLE.contains(file))).noneMatch(element ->
                element.startsWith("<style") || element.matches("(?s).*\\s(th:)?(style|on[a-z]+)=.*")
                        || element.startsWith("<script") && !element.contains("src="));
    }

    /** Thymeleaf inserts before it repeats, so the fragment's parameters would not see the element they are about. */
    @Test
    void noElementRepeatsAndInsertsAtOnce() throws IOException {
        assertThat(elements(file -> true)).noneMatch(element -> element.contains("th:each=") && inserts(element));
    }

    /** Thymeleaf replaces before it asks, so the condition would be lost. */
    @Test
    void noElementAsksAndIsReplacedAtOnce() throws IOException {
        assertThat(elements(file -> true)).noneMatch(element ->
                (element.contains("th:if=") || element.contains("th:unless=")) && element.contains("th:replace="));
    }

    private static boolean inserts(String element) {
        return element.contains("th:insert=") || element.contains("th:replace=");
    }

    private static List<String> elements(Predicate<Path> wanted) throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).filter(wanted)
                    .flatMap(file -> ELEMENT.matcher(read(file)).results().map(found -> found.group()))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
