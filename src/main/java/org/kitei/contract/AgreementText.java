package org.kitei.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.kitei.text.RegulationText;
import org.kitei.text.TextReader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The words that every agreement begins with, from {@code contract/agreement.txt}: our own, to be worked on like a regulation's. */
@Component
class AgreementText {

    private final String template;

    AgreementText() {
        try (var file = new ClassPathResource("contract/agreement.txt").getInputStream()) {
            template = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param hospital whom the contractor is bound to: for one that work is passed on to, the contractor above it */
    String between(String hospital, String contractor) {
        return template.replace("{hospital}", hospital).replace("{contractor}", contractor);
    }

    static RegulationText read(String plain) {
        return TextReader.read(plain).text();
    }
}
