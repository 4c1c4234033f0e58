package org.kitei.committee;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Size;
import org.kitei.ledger.Digest;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** The rules on quorum and resolution, for reading. In a clinic there are none. */
@Service
@Transactional(readOnly = true)
public class RuleReading {

    private final ResolutionRuleRecords records;
    private final RuleEngine engine;
    private final FacilityDirectory facilities;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;
    private final SingletonSupplier<RuleView> shipped = SingletonSupplier.of(this::readShipped);

    RuleReading(ResolutionRuleRecords records, RuleEngine engine, FacilityDirectory facilities, People people,
            MessageSource messages, Clock clock) {
        this.records = records;
        this.engine = engine;
        this.facilities = facilities;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /** The rule a round opened now would use. */
    public RuleView current() {
        requireHospital();
        return records.findDecided().stream().findFirst().map(this::view).orElseGet(shipped::obtain);
    }

    /** What waits for the director's decision. */
    public Optional<RuleView> proposed() {
        requireHospital();
        return records.findProposed().stream().findFirst().map(this::view);
    }

    /** Every rule decided on, the newest first. */
    public List<RuleView> decided() {
        return records.findDecided().stream().map(this::view).toList();
    }

    /**
     * The table as a file, as Camunda Modeler opens it.
     *
     * @param number 0 for the rule the product brings along
     */
    public String file(int number) {
        requireHospital();
        return number == 0 ? engine.shipped()
                : records.findByNumber(number).map(ResolutionRule::dmn).orElseThrow(() -> new NoSuchRecord("rule", number));
    }

    /** The words the director signs. */
    public String statement(String hash) {
        return messages.getMessage("committee.statement.rule", new Object[] {hash}, Locale.JAPANESE);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private RuleView readShipped() {
        var dmn = engine.shipped();
        return new RuleView(null, 0, RuleChoice.DEFAULT, DmnTable.read(dmn, "file").view(), Digest.of(dmn), "", null, "", null, results(dmn));
    }

    private RuleView view(ResolutionRule rule) {
        return new RuleView(rule.id(), rule.number(), rule.choice().orElse(null), DmnTable.read(rule.dmn(), "file").view(),
                rule.dmnHash(), name(rule.proposedBy()), rule.proposedAt(), rule.decidedBy().map(this::name).orElse(""),
                rule.decidedAt().orElse(null), results(rule.dmn()));
    }

    private List<String> results(String dmn) {
        var trial = engine.trial(dmn);
        return RuleView.EXAMPLES.stream().map(trial::of).map(answer -> String.valueOf(answer.result())).toList();
    }

    private String name(UUID person) {
        return people.find(person).map(PersonRef::name).orElse("");
    }

    private void requireHospital() {
        if (facilities.current().size() != Size.B) {
            throw new NoSuchRecord("rule", "");
        }
    }
}
