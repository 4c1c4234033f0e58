package org.kitei.document;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.text.JapaneseDate;
import org.kitei.text.RegulationText;
import org.kitei.text.SupplementaryFacts;

/**
 * Era, year and number, which law XML demands of every law. A regulation has no such number: it takes the number of its
 * edition, and the year of its enactment.
 */
record LawNumber(String era, int year, int number) {

    private static final Map<String, String> ERAS = Map.of("令和", "Reiwa", "平成", "Heisei", "昭和", "Showa", "大正", "Taisho", "明治", "Meiji");
    private static final Pattern YEAR = Pattern.compile("(..)(元|\\d+)年.*");

    /** For a text of which no day is known: the first year of the present era. */
    private static final LawNumber UNKNOWN = new LawNumber("Reiwa", 1, 1);

    static LawNumber of(RegulationText text, EditionInfo info) {
        return Stream.concat(Stream.of(info.effectiveDate(), info.promulgatedOn()).flatMap(Stream::ofNullable),
                        text.supplementary().stream().map(provision -> SupplementaryFacts.of(provision).enforced()).flatMap(Stream::ofNullable))
                .findFirst().flatMap(LawNumber::year)
                .map(year -> new LawNumber(year.era(), year.year(), info.edition()))
                .orElse(new LawNumber(UNKNOWN.era(), UNKNOWN.year(), info.edition()));
    }

    private static Optional<LawNumber> year(LocalDate day) {
        var words = YEAR.matcher(JapaneseDate.format(day));
        return words.matches() && ERAS.containsKey(words.group(1))
                ? Optional.of(new LawNumber(ERAS.get(words.group(1)), words.group(2).equals("元") ? 1 : Integer.parseInt(words.group(2)), 1))
                : Optional.empty();
    }

    /** The day that a law's attributes tell; null where they tell none. */
    static @Nullable LocalDate day(XmlNode law) {
        return ERAS.entrySet().stream().filter(era -> era.getValue().equals(law.attribute("Era"))).findFirst()
                .flatMap(era -> JapaneseDate.parse("%s%s年%s月%s日".formatted(era.getKey(), law.attribute("Year"),
                        law.attribute("PromulgateMonth"), law.attribute("PromulgateDay"))))
                .orElse(null);
    }
}
