package org.kitei.signature;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.kitei.facility.Accounts;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Ids;
import org.kitei.facility.People;
import org.kitei.facility.Role;
import org.kitei.facility.SigningHolds;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;

@Component
class RecordedSignatures implements Signatures {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Accounts accounts;
    private final SigningHolds holds;
    private final People people;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final Clock clock;

    RecordedSignatures(
            JdbcClient jdbc, Ledger ledger, Accounts accounts, SigningHolds holds, People people, Appointments appointments,
            FacilityDirectory facilities, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.accounts = accounts;
        this.holds = holds;
        this.people = people;
        this.appointments = appointments;
        this.facilities = facilities;
        this.clock = clock;
    }

    @Override
    public Optional<Reauthentication> reauthenticate(CharSequence password) {
        var person = FacilityContext.requiredPerson();
        holds.requireNone();
        return accounts.authenticate(person, password)
                ? Optional.of(new Reauthentication(FacilityContext.requiredFacility(), person, now()))
                : Optional.empty();
    }

    @Override
    public Signature sign(Reauthentication proof, String meaning, Subject subject, String contentHash, String statement) {
        var facility = FacilityContext.requiredFacility();
        var signer = FacilityContext.requiredPerson();
        var now = now();
        proof.use(facility, signer, now);
        var signature = new Signature(
                Ids.next(), signer, people.get(signer).name(), rolesOf(signer), meaning, subject, contentHash, statement,
                proof.at(), now, FacilityContext.onBehalfOf().orElse(null));
        ledger.record(Act.of("signed", subject).on(contentHash)
                .with("signature", signature.id())
                .with("signatureHash", signature.hash(facility))
                .with("meaning", meaning));
        jdbc.sql(SignatureRow.INSERT).params(SignatureRow.values(facility, signature)).update();
        return signature;
    }

    @Override
    public List<Signature> on(Subject subject) {
        return jdbc.sql("select " + SignatureRow.COLUMNS + " from signature"
                        + " where facility_id = ? and subject_type = ? and subject_id = ? order by id")
                .params(FacilityContext.requiredFacility(), subject.type(), subject.id())
                .query((row, number) -> SignatureRow.read(row)).list();
    }

    private String rolesOf(UUID signer) {
        return appointments.rolesOf(signer, facilities.today()).stream()
                .sorted().map(Role::name).collect(Collectors.joining(","));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
