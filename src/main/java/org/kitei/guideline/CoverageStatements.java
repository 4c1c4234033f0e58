package org.kitei.guideline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.PlainText;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.kitei.text.ProvisionId;
import org.kitei.text.Provisions;
import org.kitei.text.RegulationText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saying by hand which provision of a regulation answers a row, or why none does. */
@Service
@Transactional
public class CoverageStatements {

    private static final int LONGEST_REASON = 2000;

    private final CoverageReading reading;
    private final StatementRecords statements;
    private final Ledger ledger;
    private final Clock clock;

    CoverageStatements(CoverageReading reading, StatementRecords statements, Ledger ledger, Clock clock) {
        this.reading = reading;
        this.statements = statements;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The provision of the regulation in force answers the row, as it is worded today. Said again it changes nothing; a reason why
     * nothing answered the row is withdrawn.
     *
     * @throws NoSuchRecord where no such regulation is in force, or no such row binds the facility
     * @throws InvalidInput at {@code provision} where none is chosen or the text does not hold it
     */
    public void state(UUID regulationId, String row, @Nullable ProvisionId provision) {
        var current = current(regulationId);
        current.row(row);
        if (provision == null) {
            throw InvalidInput.at("provision", "guideline.state.provision.missing");
        }
        statements.standing(regulationId, row).stream().filter(one -> one.provisionId() == null).forEach(this::end);
        answered(regulationId, row, current.text().text(), provision, false);
    }

    /**
     * Nothing in the regulation answers the row, for a reason. A reason given before is withdrawn.
     *
     * @throws NoSuchRecord where no such regulation is in force, or no such row binds the facility
     * @throws InvalidInput at {@code reason} where it is missing or too long, or something does answer the row
     */
    public void explain(UUID regulationId, String row, String typed) {
        var reason = PlainText.of(typed).strip();
        if (!current(regulationId).row(row).answeredBy().isEmpty()) {
            throw InvalidInput.at("reason", "guideline.explain.answered");
        }
        if (reason.isEmpty()) {
            throw InvalidInput.at("reason", "guideline.explain.missing");
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw InvalidInput.at("reason", "guideline.explain.long", LONGEST_REASON);
        }
        statements.standing(regulationId, row).stream().filter(one -> one.provisionId() == null).forEach(this::end);
        var said = statements.save(CoverageStatement.answeredNowhere(regulationId, row, reason, FacilityContext.requiredPerson(), now()));
        ledger.record(act("coverage-explained", said).with("reason", reason).with("recordHash", said.digest()));
    }

    /**
     * The provisions that answer the row in this draft answer it as they are worded there.
     *
     * @param coverage how the draft answers, as {@link CoverageReading#of} tells
     * @return whether any was still to be confirmed
     * @throws NoSuchRecord where no such row binds the facility
     */
    public boolean confirm(UUID regulationId, RegulationText draft, Coverage coverage, String row) {
        var measured = coverage.rows().stream().filter(each -> each.row().id().equals(row)).findFirst()
                .orElseThrow(() -> new NoSuchRecord("row", row));
        measured.unconfirmed().forEach(provision -> answered(regulationId, row, draft, provision.id(), true));
        return !measured.unconfirmed().isEmpty();
    }

    /**
     * What was stated no longer counts, and what was stated before of the same provision and row neither.
     *
     * @throws NoSuchRecord       where the facility has no such statement
     * @throws StatementWithdrawn where it was withdrawn before
     * @return the row it was about
     */
    public String withdraw(UUID statementId) {
        var statement = statements.findById(statementId).orElseThrow(() -> new NoSuchRecord("statement", statementId));
        if (statement.withdrawn()) {
            throw new StatementWithdrawn();
        }
        statements.standing(statement.regulationId(), statement.rowId()).stream()
                .filter(one -> Objects.equals(one.provisionId(), statement.provisionId())).forEach(this::end);
        return statement.rowId();
    }

    private CoverageReading.Current current(UUID regulationId) {
        return reading.inForce(regulationId).orElseThrow(() -> new NoSuchRecord("regulation", regulationId));
    }

    private void answered(UUID regulationId, String row, RegulationText text, ProvisionId provision, boolean onDraft) {
        var words = ProvisionWords.of(text).get(provision);
        var label = Provisions.label(text, provision);
        if (words == null || label.isEmpty()) {
            throw InvalidInput.at("provision", "guideline.state.provision.unknown");
        }
        var fingerprint = ProvisionWords.fingerprint(words);
        var known = statements.standing(regulationId, row).stream().map(CoverageStatement::stated)
                .anyMatch(one -> provision.equals(one.provision()) && one.fingerprint().equals(fingerprint) && (onDraft || !one.onDraft()));
        if (known) {
            return;
        }
        var said = statements.save(CoverageStatement.answered(regulationId, row, new Coverage.Provision(provision, label.get(), null),
                fingerprint, onDraft, FacilityContext.requiredPerson(), now()));
        ledger.record(act("coverage-stated", said).on(fingerprint).with("recordHash", said.digest()));
    }

    private void end(CoverageStatement statement) {
        statement.withdraw(FacilityContext.requiredPerson(), now());
        ledger.record(act("coverage-withdrawn", statement));
    }

    private static Act act(String name, CoverageStatement statement) {
        var act = Act.of(name, new Subject("regulation", statement.regulationId())).with("statementId", statement.id())
                .with("row", statement.rowId());
        return statement.provisionId() == null ? act : act.with("provision", statement.provisionLabel());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
