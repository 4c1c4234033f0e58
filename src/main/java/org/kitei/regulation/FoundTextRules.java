package org.kitei.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.kitei.facility.InvalidInput.Problem;
import org.kitei.facility.KnownDays;
import org.kitei.text.RegulationText;
import org.springframework.stereotype.Component;

/** What keeps a text from being taken in as found (domain section 3: imported text, past dates, no decision of ours). */
@Component
class FoundTextRules {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TEXT = 1_000_000;

    private final Regulations regulations;
    private final Enactments enactments;
    private final RevisionCases cases;

    FoundTextRules(Regulations regulations, Enactments enactments, RevisionCases cases) {
        this.regulations = regulations;
        this.enactments = enactments;
        this.cases = cases;
    }

    /** @param read what the reader made of the words */
    List<Problem> objections(FoundText found, RegulationText read, LocalDate today) {
        var problems = new ArrayList<Problem>();
        title(found, read).ifPresent(problems::add);
        text(found, read).ifPresent(problems::add);
        if (found.paperNumber().length() > LONGEST_NUMBER) {
            problems.add(Problem.at("paperNumber", "regulation.take-in.number.long", LONGEST_NUMBER));
        }
        day(found, today).ifPresent(problems::add);
        return problems;
    }

    private Optional<Problem> title(FoundText found, RegulationText read) {
        if (!found.title().isEmpty() && !read.title().isEmpty() && !found.title().equals(read.title())) {
            return Optional.of(Problem.at("title", "regulation.take-in.title.differs", read.title()));
        }
        var title = found.title().isEmpty() ? read.title() : found.title();
        if (title.isEmpty()) {
            return Optional.of(Problem.at("title", "regulation.take-in.title.missing"));
        }
        if (title.length() > LONGEST_TITLE) {
            return Optional.of(Problem.at("title", "regulation.open.title.long", LONGEST_TITLE));
        }
        return regulations.findAllByTitle(title).stream()
                .filter(other -> !other.id().equals(found.regulationId()) && other.hasEditions()).findFirst()
                .map(other -> Problem.at("title", "regulation.take-in.title.taken", title));
    }

    private static Optional<Problem> text(FoundText found, RegulationText read) {
        if (found.words().length() > LONGEST_TEXT) {
            return Optional.of(Problem.at("words", "regulation.take-in.text.long", LONGEST_TEXT));
        }
        return read.articles().findAny().isPresent() ? Optional.empty()
                : Optional.of(Problem.at("words", "regulation.take-in.text.missing"));
    }

    private Optional<Problem> day(FoundText found, LocalDate today) {
        var day = found.effectiveDate();
        if (day == null) {
            return Optional.of(Problem.at("effectiveDate", "regulation.take-in.day.missing"));
        }
        if (day.isAfter(today)) {
            return Optional.of(Problem.at("effectiveDate", "regulation.take-in.day.future"));
        }
        if (!KnownDays.hold(day)) {
            return Optional.of(Problem.at("effectiveDate", "regulation.take-in.day.unknown", KnownDays.FIRST));
        }
        return amongOthers(found, day, today);
    }

    /** Nothing comes between decided texts, nor under the feet of one that is being made or waits for its day. */
    private Optional<Problem> amongOthers(FoundText found, LocalDate day, LocalDate today) {
        var standing = enactments.findByRegulationIdOrderByEffectiveDateAscIdAsc(found.regulationId()).stream()
                .filter(Enactment::stands).toList();
        if (standing.stream().anyMatch(other -> other.effectiveDate().equals(day))) {
            return Optional.of(Problem.at("effectiveDate", "regulation.take-in.day.taken", day));
        }
        var ours = standing.stream().filter(other -> other.caseId().isPresent()).findFirst();
        if (ours.filter(first -> first.effectiveDate().isBefore(day)).isPresent()) {
            return Optional.of(Problem.at("effectiveDate", "regulation.take-in.day.ours", ours.get().effectiveDate()));
        }
        var wouldBeInForce = standing.stream().noneMatch(other ->
                other.effectiveDate().isAfter(day) && !other.effectiveDate().isAfter(today));
        if (wouldBeInForce && ours.isPresent()) {
            return Optional.of(Problem.at("effectiveDate", "regulation.take-in.day.decided", ours.get().effectiveDate()));
        }
        return wouldBeInForce ? undecided(found) : Optional.empty();
    }

    private Optional<Problem> undecided(FoundText found) {
        return regulations.findById(found.regulationId()).flatMap(Regulation::undecidedCaseId).flatMap(cases::findById)
                .map(undecided -> Problem.at("effectiveDate", "regulation.take-in.day.undecided", undecided.number()));
    }
}
