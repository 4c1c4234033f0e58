package org.kitei.regulation;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.kitei.document.Enacted;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.guideline.Answers;
import org.kitei.guideline.Guideline;
import org.kitei.text.Paragraph;
import org.kitei.text.ProvisionId;
import org.kitei.text.RegulationText;
import org.kitei.text.SupplementaryProvision;
import org.kitei.text.TextReader;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The drafts that cases begin with. */
@Component
class Beginnings {

    private static final int LONGEST_TITLE = 100;

    private final Guideline guideline;
    private final FacilityDirectory facilities;
    private final MessageSource messages;

    Beginnings(Guideline guideline, FacilityDirectory facilities, MessageSource messages) {
        this.guideline = guideline;
        this.facilities = facilities;
        this.messages = messages;
    }

    Draft model() {
        var model = guideline.assemble(facilities.current());
        return Draft.of(model.text(), model.answers());
    }

    /** @throws InvalidInput at {@code title} */
    Draft empty(String title) {
        if (title.isBlank()) {
            throw InvalidInput.at("title", "regulation.open.title.missing");
        }
        if (title.length() > LONGEST_TITLE) {
            throw InvalidInput.at("title", "regulation.open.title.long", LONGEST_TITLE);
        }
        return read(title);
    }

    Draft rewriting(Edition base, RewriteFrom from) {
        return switch (from) {
            case BASE -> base.draft();
            case EMPTY -> read(base.draft().text().title());
            case MODEL -> model();
        };
    }

    /** The text it amends, and behind it the supplementary provision that says from when; day and number are filled in once known. */
    Draft amending(Edition base) {
        return amending(base, UnaryOperator.identity());
    }

    /** As {@link #amending(Edition)}, with something changed already. */
    Draft amending(Edition base, UnaryOperator<RegulationText> change) {
        var text = change.apply(base.draft().text());
        var words = messages.getMessage("regulation.amending.text." + facilities.current().size(), null, Locale.JAPANESE);
        var enforcement = new SupplementaryProvision(ProvisionId.next(), Enacted.LABEL_LEFT_OPEN,
                List.of(new Paragraph(ProvisionId.next(), 1, words, List.of())));
        return Draft.of(new RegulationText(text.title(), text.preamble(), text.main(),
                Stream.concat(text.supplementary().stream(), Stream.of(enforcement)).toList(), text.appendedTables(), text.forms()),
                base.draft().answers());
    }

    /** A regulation is abolished by a regulation: its title, one article, and from when. */
    Draft abolishing(Edition base) {
        return read(messages.getMessage("regulation.abolishing.text." + facilities.current().size(),
                new Object[] {base.draft().text().title()}, Locale.JAPANESE));
    }

    private static Draft read(String plain) {
        return Draft.of(TextReader.read(plain).text(), new Answers(List.of()));
    }
}
