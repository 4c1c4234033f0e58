package org.kitei.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives consecutive numbers to the articles of the main provision. */
public final class Numbering {

    /**
     * @param changed the former numbers and the new ones where they differ, in reading order: references to the former
     *                ones in the words are left as they are
     */
    public record Renumbered(RegulationText text, Map<Numeral, Numeral> changed) {
    }

    private final Map<Numeral, Numeral> changed = new LinkedHashMap<>();
    private int last;

    private Numbering() {
    }

    /** Numbers every article 1, 2, 3 …; struck ones keep a place, branch numbers are dissolved. */
    public static Renumbered renumber(RegulationText text) {
        Numbering numbering = new Numbering();
        List<MainElement> main = numbering.elements(text.main());
        return new Renumbered(new RegulationText(text.title(), text.preamble(), main, text.supplementary(),
                text.appendedTables(), text.forms()), numbering.changed);
    }

    private List<MainElement> elements(List<MainElement> elements) {
        List<MainElement> renumbered = new ArrayList<>();
        for (MainElement element : elements) {
            if (element instanceof Division division) {
                renumbered.add(new Division(division.id(), division.kind(), division.number(), division.heading(),
                        elements(division.contents())));
            } else if (element instanceof Article article) {
                Numeral number = Numeral.of(++last);
                if (!number.equals(article.number())) {
                    changed.putIfAbsent(article.number(), number);
                }
                renumbered.add(new Article(article.id(), number, article.caption(), article.paragraphs()));
            }
        }
        return renumbered;
    }
}
