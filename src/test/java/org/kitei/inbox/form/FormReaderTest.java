package org.kitei.inbox.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class FormReaderTest {

    @Test
    void anUnknownComponentIsRefusedByNameSoThatTheProgramDoesNotStart() {
        assertThatThrownBy(() -> read("""
                {"type": "signaturepad", "key": "seal"}"""))
                .isInstanceOf(UnusableForm.class)
                .hasMessageContaining("forms/sign.form").hasMessageContaining("seal").hasMessageContaining("signaturepad");
    }

    @Test
    void theProgramDoesNotStartWithAFormItCannotShow(@TempDir Path folder) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("forms")).resolve("sign.form"), """
                {"id": "sign", "components": [{"type": "signaturepad", "key": "seal"}]}""");
        try (var files = new URLClassLoader(new URL[] {folder.toUri().toURL()}, Forms.class.getClassLoader())) {
            new ApplicationContextRunner().withClassLoader(files).withBean(ObjectMapper.class).withBean(Forms.class).run(program ->
                    assertThat(program).getFailure().rootCause().isInstanceOf(UnusableForm.class)
                            .hasMessageContaining("forms/sign.form").hasMessageContaining("seal").hasMessageContaining("signaturepad"));
        }
    }

    @Test
    void aPropertyThatWouldBeIgnoredIsRefusedByName() {
        assertThatThrownBy(() -> read("""
                {"type": "textfield", "key": "name", "appearance": {"prefixAdorner": "Dr."}}"""))
                .isInstanceOf(UnusableForm.class).hasMessageContaining("name").hasMessageContaining("appearance");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disabled", "readonly", "defaultValue", "disallowPassedDates", "decimalDigits"})
    void aRuleOfTheFormThatWouldNotBeKeptIsRefusedByName(String property) {
        assertThatThrownBy(() -> read("""
                {"type": "textfield", "key": "name", "%s": true}""".formatted(property)))
                .isInstanceOf(UnusableForm.class).hasMessageContaining("name").hasMessageContaining(property);
    }

    @Test
    void aConditionBeyondComparisonsIsRefused() {
        assertThatThrownBy(() -> read("""
                {"type": "textfield", "key": "name", "conditional": {"hide": "=count(items) > 3"}}"""))
                .isInstanceOf(UnusableForm.class).hasMessageContaining("count(items) > 3");
    }

    @Test
    void aFormThatIsNotNamedLikeItsFileIsRefused() {
        assertThatThrownBy(() -> new FormReader(new ObjectMapper())
                .read("other.form", new ByteArrayInputStream("{\"id\":\"sign\"}".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(UnusableForm.class).hasMessageContaining("other.form");
    }

    @Test
    void labelsAndOptionsAreShownInTheReadersLanguage() throws IOException {
        var form = read("""
                {"type": "radio", "key": "decision", "label": "決定", "properties": {"labelEn": "Decision"},
                 "values": [{"value": "approve", "label": "承認する", "labelEn": "Approve"}]}""");

        assertThat(form.fields(Map.of(), Map.of(), Map.of(), Locale.JAPANESE)).singleElement()
                .satisfies(field -> assertThat(field.label()).isEqualTo("決定"))
                .satisfies(field -> assertThat(field.options()).containsExactly(new Choice("approve", "承認する")));
        assertThat(form.fields(Map.of(), Map.of(), Map.of(), Locale.ENGLISH)).singleElement()
                .satisfies(field -> assertThat(field.label()).isEqualTo("Decision"))
                .satisfies(field -> assertThat(field.options()).containsExactly(new Choice("approve", "Approve")));
    }

    @Test
    void whatWasTypedStandsInTheFieldAgainWithItsError() throws IOException {
        var form = read("""
                {"type": "textfield", "key": "name", "label": "氏名"}""");

        assertThat(form.fields(Map.of("name", List.of("佐藤")), Map.of(), Map.of("name", "短すぎます"), Locale.JAPANESE))
                .singleElement()
                .satisfies(field -> assertThat(field.value()).isEqualTo("佐藤"))
                .satisfies(field -> assertThat(field.error()).isEqualTo("短すぎます"));
    }

    static Form read(String... components) throws IOException {
        var json = "{\"id\":\"sign\",\"components\":[" + String.join(",", components) + "]}";
        return new FormReader(new ObjectMapper())
                .read("sign.form", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
