package org.kitei.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.kitei.text.RegulationText;
import org.kitei.text.TextReader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The words that every agreement begins with, from {@code contract/agreement.txt}: our own, to be worked on like a regulation's.
 *
 * <p>On every tier 甲 is the hospital, whose head of department signs, and 乙 whoever is bound to it: whom work is passed on to owes its
 * secrecy to the hospital itself, and not only to the contractor in between (row 6-2A).
 */
@Component
class AgreementText {

    private final String direct;
    private final String passedOn;

    AgreementText() {
        var template = file("agreement.txt");
        direct = template.replace("{preamble}", file("preamble.txt").strip());
        passedOn = template.replace("{preamble}", file("preamble-passed-on.txt").strip());
    }

    private static String file(String name) {
        try (var file = new ClassPathResource("contract/" + name).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a contractor of the hospital's own. */
    String between(String hospital, String contractor) {
        return direct.replace("{hospital}", hospital).replace("{contractor}", contractor);
    }

    /** @param above who passes the work on */
    String below(String above, String hospital, String contractor) {
        return passedOn.replace("{hospital}", hospital).replace("{contractor}", contractor).replace("{above}", above);
    }

    static RegulationText read(String plain) {
        return TextReader.read(plain).text();
    }
}
