package org.kitei.committee;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Announcement;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.kitei.facility.Size;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.kitei.signature.Reauthentication;
import org.kitei.signature.Signatures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The facility's own rule on quorum and resolution (domain section 3): a decision table, proposed by the secretary or the
 * administrator, decided by the director, used from the next round on.
 */
@Service
@Transactional
public class ResolutionRules {

    static final String TYPE = "resolution-rule";
    static final String ADDRESS = "/settings/resolution";

    private final ResolutionRuleRecords records;
    private final RuleEngine engine;
    private final RuleTable tables;
    private final RuleReading reading;
    private final Signatures signatures;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    ResolutionRules(ResolutionRuleRecords records, RuleEngine engine, RuleTable tables, RuleReading reading, Signatures signatures,
            Appointments appointments, FacilityDirectory facilities, Ledger ledger, ApplicationEventPublisher events) {
        this.records = records;
        this.engine = engine;
        this.tables = tables;
        this.reading = reading;
        this.signatures = signatures;
        this.appointments = appointments;
        this.facilities = facilities;
        this.ledger = ledger;
        this.events = events;
    }

    /** The rule that a round opened now would use: its number, 0 for the one brought along, and its version in the engine. */
    record Current(int number, int engineVersion) {
    }

    @Transactional(readOnly = true)
    Current current() {
        return records.findDecided().stream().findFirst().map(rule -> new Current(rule.number(), rule.engineVersion()))
                .orElseGet(() -> new Current(0, engine.versionOfShipped()));
    }

    /**
     * Proposes a rule as the form says it, in place of a proposal that is not decided yet.
     *
     * @throws InvalidInput where it decides some vote against reason
     */
    public void propose(RuleChoice choice) {
        if (!choice.majority().majority()) {
            throw InvalidInput.at("majority", "committee.rule.no-majority");
        }
        propose(choice, tables.write(choice), "majority");
    }

    /**
     * Proposes the table of a file, in place of a proposal that is not decided yet.
     *
     * @throws InvalidInput where it is no such table, leaves a vote undecided, or decides one twice or against reason
     */
    public void propose(String dmn) {
        propose(null, dmn, "file");
    }

    private void propose(@Nullable RuleChoice choice, String dmn, String field) {
        requireHospital();
        var table = DmnTable.read(dmn, field);
        try {
            RuleCheck.check(table.view(), engine.trial(table.xml()), field);
        } catch (IllegalArgumentException unusable) {
            throw InvalidInput.at(field, "committee.rule.file.not-dmn");
        }
        records.findProposed().forEach(ResolutionRule::drop);
        var rule = records.save(ResolutionRule.propose(choice, table.xml(), FacilityContext.requiredPerson(), reading.now()));
        ledger.record(Act.of("rule-proposed", subject(rule)).on(rule.dmnHash()));
        tell(holders(Role.DIRECTOR), "committee.told.rule-proposed");
    }

    /** @throws ProposalClosed where it is decided or dropped */
    public void drop(UUID id) {
        var rule = proposed(id);
        rule.drop();
        ledger.record(Act.of("rule-dropped", subject(rule)).on(rule.dmnHash()));
    }

    /**
     * The director decides that the proposed rule is used from the next round on.
     *
     * @param shownHash of the table the director was shown
     * @throws NotAllowed     where the person at work is not the director
     * @throws ProposalClosed where it is decided or dropped, or another than was shown
     */
    public void decide(UUID id, String shownHash, Reauthentication proof) {
        requireHospital();
        if (!holders(Role.DIRECTOR).contains(FacilityContext.requiredPerson())) {
            throw new NotAllowed("decide on the rule", Role.DIRECTOR);
        }
        var rule = proposed(id);
        rule.requireProposed();
        if (!rule.dmnHash().equals(shownHash)) {
            throw new ProposalClosed();
        }
        var number = current().number() + 1;
        var signature = signatures.sign(proof, "決裁", subject(rule), rule.dmnHash(), reading.statement(rule.dmnHash()));
        rule.decide(number, signature, engine.adopt(rule.dmn()));
        ledger.record(Act.of("rule-decided", subject(rule)).on(rule.dmnHash()).with("ruleId", rule.id()).with("rule", number));
        tell(Set.of(rule.proposedBy()), "committee.told.rule-decided");
    }

    private ResolutionRule proposed(UUID id) {
        return records.findLocked(id).orElseThrow(() -> new NoSuchRecord(TYPE, id));
    }

    /** A clinic has no committee, and so no rule for one. */
    private void requireHospital() {
        if (facilities.current().size() != Size.B) {
            throw new NoSuchRecord(TYPE, "");
        }
    }

    private Set<UUID> holders(Role role) {
        return appointments.holders(role, facilities.today()).stream().map(PersonRef::id).collect(Collectors.toSet());
    }

    private void tell(Set<UUID> people, String key) {
        events.publishEvent(new Announcement(people, key, List.of(), ADDRESS));
    }

    private static Subject subject(ResolutionRule rule) {
        return new Subject(TYPE, rule.id());
    }
}
