package org.kitei;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** Words for people stand in the bundles, in Japanese and in English, and nowhere else. */
class WordsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path PROGRAM = Path.of("src/main/java");

    /** The same in every language: the heading of a legal text's supplementary provisions, a language's own name. */
    private static final Map<String, String> WORDS_OF_ALL_LANGUAGES = Map.of(
            "document/text.html", "附　則", "document/pdf.html", "附　則", "regulation/contents.html", "附則",
            "web/shell.html", "日本語|English");

    /** What is said where the program cannot start, and reads no bundles. */
    private static final String BEFORE_THE_START = "start";

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->|<style>.*?</style>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>");
    private static final Pattern SPOKEN_ATTRIBUTE = Pattern.compile("\\s(?:title|alt|placeholder|aria-label)=\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([^(}]*)|#messages\\.msg\\('([^']+)'");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:[.-][a-zA-Z0-9_-]+)+\\.?)\"");

    static Stream<String> bundles() throws IOException {
        return files(BUNDLES, "_ja.properties").map(file -> file.getFileName().toString().replace("_ja.properties", ""));
    }

    static Stream<String> templates() throws IOException {
        return files(TEMPLATES, ".html").map(file -> TEMPLATES.relativize(file).toString().replace('\\', '/'));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void whatIsSaidInJapaneseIsSaidInEnglish(String bundle) throws IOException {
        assertThat(bundle(bundle, "en").keySet()).containsExactlyInAnyOrderElementsOf(bundle(bundle, "ja").keySet());
    }

    /** A clinic has no committee: what speaks of one, or of a hospital, in either language is said otherwise there. */
    @ParameterizedTest
    @MethodSource("ofClinics")
    void aClinicIsSpokenToAsAClinic(String bundle) throws IOException {
        var hospital = Pattern.compile("病院|委員|事務局|(?i)hospital|committee|secretary|members");
        for (var language : List.of("ja", "en")) {
            var usual = bundle(bundle, language);
            var said = bundle(bundle, language + "__clinic");
            assertThat(usual.stringPropertyNames()).containsAll(said.stringPropertyNames());
            said.forEach((key, words) -> assertThat(words.toString()).as(key.toString()).doesNotContainPattern(hospital));
            bundle(bundle, "ja__clinic").stringPropertyNames().stream().filter(key -> hospital.matcher(usual.getProperty(key)).find())
                    .forEach(key -> assertThat(said.containsKey(key)).as(key + " in " + language).isTrue());
        }
    }

    static Stream<String> ofClinics() throws IOException {
        return files(BUNDLES, "_ja__clinic.properties").map(file -> file.getFileName().toString().replace("_ja__clinic.properties", ""));
    }

    @Test
    void noBundleIsLeftOut() throws IOException {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new FileSystemResource("src/main/resources/application.yaml"));
        var listed = settings.getObject().getProperty("spring.messages.basename").split(",");
        assertThat(listed).contains(bundles().filter(bundle -> !bundle.equals(BEFORE_THE_START)).map("messages/"::concat).toArray(String[]::new));
    }

    @Test
    void noWordIsSaidTwice() throws IOException {
        var owners = new HashMap<String, String>();
        for (var bundle : bundles().toList()) {
            for (var key : bundle(bundle, "ja").stringPropertyNames()) {
                assertThat(owners.put(key, bundle)).as(key + " in " + bundle).isNull();
            }
        }
    }

    /** A notice is a heading and a sentence, see {@link org.kitei.facility.Announcement#key}. */
    @ParameterizedTest
    @MethodSource("bundles")
    void whatIsToldHasAHeadingAndASentence(String bundle) throws IOException {
        var keys = bundle(bundle, "ja").stringPropertyNames();
        assertThat(keys.stream().filter(key -> key.contains(".told."))).allSatisfy(key ->
                assertThat(keys).contains(key.endsWith(".subject") ? key.replaceFirst("\\.subject$", "") : key + ".subject"));
    }

    /** A lone apostrophe in a sentence with a place to fill in swallows everything behind it. */
    @ParameterizedTest
    @MethodSource("bundles")
    void sentencesAreFilledIn(String bundle) throws IOException {
        for (var language : List.of("ja", "en")) {
            bundle(bundle, language).forEach((key, words) -> {
                if (words.toString().contains("{")) {
                    assertThat(words.toString().replace("''", "")).as(key.toString()).doesNotContain("'");
                    new MessageFormat(words.toString(), Locale.forLanguageTag(language));
                } else {
                    assertThat(words.toString()).as(key.toString()).doesNotContain("''").isNotBlank();
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyKeyOfATemplateHasWords(String template) throws IOException {
        var keys = allKeys();
        var missing = new TreeSet<String>();
        KEY_IN_TEMPLATE.matcher(read(TEMPLATES.resolve(template))).results().forEach(found -> {
            var key = found.group(1) == null ? found.group(2) : found.group(1);
            if (!known(key.strip(), keys)) {
                missing.add(key);
            }
        });
        assertThat(missing).isEmpty();
    }

    /** Keys that are put together are known by how they begin. */
    private static boolean known(String key, Set<String> keys) {
        if (key.startsWith("|")) {
            var beginning = key.substring(1).replaceAll("\\$\\{.*|\\|$", "");
            return keys.stream().anyMatch(one -> one.startsWith(beginning));
        }
        return key.startsWith("$") || key.startsWith("__") || keys.contains(key);
    }

    @Test
    void everyKeyOfTheProgramHasWords() throws IOException {
        var keys = allKeys();
        var owners = keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        owners.remove("kitei"); // settings begin so, and the help of commands, which picocli looks up by itself
        var missing = new TreeSet<String>();
        for (var file : files(PROGRAM, ".java").toList()) {
            LITERAL.matcher(read(file)).results().map(found -> found.group(1))
                    .filter(literal -> owners.contains(literal.substring(0, literal.indexOf('.') < 0 ? 0 : literal.indexOf('.'))))
                    .filter(literal -> literal.endsWith(".")
                            ? keys.stream().noneMatch(key -> key.startsWith(literal)) : !keys.contains(literal))
                    .forEach(literal -> missing.add(file.getFileName() + ": " + literal));
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHasNoWordsOfItsOwn(String template) throws IOException {
        var source = COMMENT.matcher(read(TEMPLATES.resolve(template))).replaceAll("")
                .replaceAll(WORDS_OF_ALL_LANGUAGES.getOrDefault(template, "\0"), "");
        var words = new ArrayList<String>();
        Stream.of(TAG.matcher(source).replaceAll("\n").split("\n")).map(line -> line.replaceAll("&\\w+;", "").strip())
                .filter(line -> line.matches(".*\\p{L}.*")).forEach(words::add);
        TAG.matcher(source).results().map(tag -> tag.group()).forEach(tag -> {
            SPOKEN_ATTRIBUTE.matcher(tag).results().forEach(spoken -> words.add(spoken.group(1)));
            if (JAPANESE.matcher(tag).find()) {
                words.add(tag);
            }
        });
        assertThat(words).isEmpty();
    }

    private static Set<String> allKeys() throws IOException {
        var keys = new TreeSet<String>();
        for (var bundle : bundles().toList()) {
            keys.addAll(bundle(bundle, "ja").stringPropertyNames());
        }
        return keys;
    }

    private static Properties bundle(String name, String language) throws IOException {
        var words = new Properties();
        var file = BUNDLES.resolve(name + "_" + language + ".properties");
        if (language.equals("en__clinic") && Files.notExists(file)) {
            return words;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        return words;
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
