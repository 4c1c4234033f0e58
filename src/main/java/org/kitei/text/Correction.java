package org.kitei.text;

/**
 * Other words for some words of a provision, offered and taken one by one.
 *
 * @param from the place of the former words among those of the provision
 */
public record Correction(ProvisionId provision, int from, String formerWords, String nextWords) {

    /** Names it among the corrections of one text. */
    public String key() {
        return provision.value() + "@" + from + "@" + nextWords;
    }

    /**
     * The text with the next words in place of the former ones; identities stay.
     *
     * @throws IllegalArgumentException where the former words do not stand there any more
     */
    public RegulationText applyTo(RegulationText text) {
        boolean[] done = {false};
        RegulationText corrected = Wordings.replaced(text, (id, words) -> {
            boolean here = id.equals(provision) && words.startsWith(formerWords, from);
            done[0] |= here;
            return here ? words.substring(0, from) + nextWords + words.substring(from + formerWords.length()) : words;
        });
        if (!done[0]) {
            throw new IllegalArgumentException("the words do not stand there any more: " + formerWords);
        }
        return corrected;
    }
}
