package org.kitei.regulation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.kitei.guideline.Answers;
import org.kitei.text.ContentHash;
import org.kitei.text.RegulationText;
import org.kitei.text.TextJson;

/**
 * A text with the rows of the guideline's table its provisions answer, as it is stored.
 *
 * @param contentHash SHA-256 in lower-case hex over the canonical text; the answers lie outside it
 */
@Embeddable
record Draft(
        @Column(name = "text") String textJson,
        @Column(name = "answers") String answersJson,
        @Column(name = "content_hash") String contentHash) {

    static Draft of(RegulationText text, Answers answers) {
        return new Draft(TextJson.write(text), answers.write(), ContentHash.of(text));
    }

    RegulationText text() {
        return ReadTexts.of(textJson);
    }

    Answers answers() {
        return Answers.read(answersJson);
    }
}
