package org.kitei.contract;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.attachment.AttachmentKind;
import org.kitei.attachment.Attachments;
import org.kitei.document.AgreementPdf;
import org.kitei.facility.Appointments;
import org.kitei.facility.DueSteps;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.kitei.inbox.SampleTasks;
import org.kitei.ledger.Subject;
import org.kitei.outside.HandedOver;
import org.kitei.outside.OutsideDoor;
import org.kitei.outside.OutsideVisit;
import org.springframework.stereotype.Component;

/** What people of a sample facility do with agreements; their contractors, whom nobody bears the name of, sign at links. */
@Component
class SampleAgreements {

    /** Reserved for documentation: no machine has it. */
    private static final String FROM = "192.0.2.10";
    private static final String SIGNER = "例示 太郎";
    private static final String EMAIL = "sample@example.jp";

    private final Contractors contractors;
    private final AgreementKeeping keeping;
    private final TermKeeping term;
    private final AgreementReading reading;
    private final Subcontracting subcontracting;
    private final SubcontractRecords subcontracts;
    private final OutsideDoor door;
    private final SigningDesk desk;
    private final Attachments attachments;
    private final AgreementPdf pdf;
    private final SampleTasks people;
    private final DueSteps dueSteps;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private volatile byte @Nullable [] rules;

    SampleAgreements(Contractors contractors, AgreementKeeping keeping, TermKeeping term, AgreementReading reading, Subcontracting subcontracting,
            SubcontractRecords subcontracts, OutsideDoor door, SigningDesk desk, Attachments attachments, AgreementPdf pdf, SampleTasks people,
            DueSteps dueSteps, Appointments appointments, FacilityDirectory facilities) {
        this.contractors = contractors;
        this.keeping = keeping;
        this.term = term;
        this.reading = reading;
        this.subcontracting = subcontracting;
        this.subcontracts = subcontracts;
        this.door = door;
        this.desk = desk;
        this.attachments = attachments;
        this.pdf = pdf;
        this.people = people;
        this.dueSteps = dueSteps;
        this.appointments = appointments;
        this.facilities = facilities;
    }

    /**
     * An agreement to be opened.
     *
     * @param systems one a line
     */
    record Draft(String contractor, String kindOfWork, String title, String purpose, String systems, String dataTouched, LocalDate from,
            LocalDate until, boolean passingOn) {
    }

    UUID opened(Draft draft) {
        var department = appointments.inForceOrPlanned(facilities.today()).stream().filter(term -> term.role() == Role.DEPARTMENT_HEAD)
                .findFirst().orElseThrow().departmentId();
        return people.as(Role.CONTRACT_MANAGER, () -> keeping.open(contractors.enter(details(draft.contractor(), draft.kindOfWork())),
                new Terms(Objects.requireNonNull(department), draft.title(), draft.purpose(), draft.systems(), draft.dataTouched(), draft.from(),
                        draft.until(), "", draft.passingOn(), SIGNER, EMAIL, people.holder(Role.CONTRACT_MANAGER).id(), 3)));
    }

    void givenUp(UUID id, String reason) {
        does(Role.CONTRACT_MANAGER, "prepare-agreement", id, Map.of("outcome", "give-up", "reason", reason));
    }

    /** Until the system manager is asked to look at the terms. */
    UUID submitted(UUID id) {
        people.as(Role.CONTRACT_MANAGER, () -> {
            keeping.penaltySeen(id, "就業規則第40条（懲戒）", attachments.examine("就業規則.pdf", rules(), EnumSet.of(AttachmentKind.PDF)));
            return id;
        });
        does(Role.CONTRACT_MANAGER, "prepare-agreement", id, Map.of("outcome", "submit"));
        return id;
    }

    /** Until the contractor is asked to sign. */
    UUID offered(UUID id) {
        submitted(id);
        does(Role.SYSTEM_MANAGER, "review-terms", id, Map.of("verdict", "approve"));
        return id;
    }

    /** Until the head of the department is asked to sign. */
    UUID signedByContractor(UUID id) {
        offered(id);
        var visit = visit(people.as(Role.CONTRACT_MANAGER, () -> keeping.makeLink(id)).orElseThrow());
        desk.sign(visit, SIGNER, "代表取締役", desk.toSign(visit).contentHash());
        return id;
    }

    /** Until both have signed, and it is in force where its first day has come. */
    UUID signed(UUID id) {
        signedByContractor(id);
        does(Role.DEPARTMENT_HEAD, "countersign", id, Map.of("verdict", "sign"));
        dueSteps.areTaken();
        return id;
    }

    private OutsideVisit visit(HandedOver link) {
        return door.confirm(link.address().substring(link.address().lastIndexOf('/') + 1), link.code(), FROM).orElseThrow();
    }

    /** A subcontractor declared under an agreement. */
    UUID declared(UUID above, String name, String work) {
        return people.as(Role.CONTRACT_MANAGER, () -> subcontracting.declare(above, new Declaration(details(name, work), work,
                "元の契約と同じ契約書を結び、社内規則の写しを出す。")));
    }

    /** One tier down, consented to and signed. */
    UUID passedOn(UUID above, String name, String work, boolean further) {
        var declared = declared(above, name, work);
        var subject = new Subject(Subcontracting.SUBJECT, declared);
        people.does(Role.SYSTEM_MANAGER, "check-equal-terms", subject, Map.of("verdict", "equal"));
        people.does(Role.DEPARTMENT_HEAD, "consent-to-subcontract", subject, Map.of("answer", "consent"));
        var below = Objects.requireNonNull(subcontracts.findById(declared).orElseThrow().agreementId());
        agreed(below, proposed(below).from(), further);
        return signed(below);
    }

    private void agreed(UUID id, LocalDate from, boolean passingOn) {
        people.as(Role.CONTRACT_MANAGER, () -> {
            var proposed = reading.get(id);
            keeping.agree(id, proposed.version(), signedBy(proposed.terms(), from, passingOn));
            return id;
        });
    }

    private Terms proposed(UUID id) {
        return people.as(Role.CONTRACT_MANAGER, () -> reading.get(id)).terms();
    }

    private static Terms signedBy(Terms proposed, LocalDate from, boolean passingOn) {
        return new Terms(proposed.departmentId(), proposed.title(), proposed.purpose(), proposed.systems(), proposed.dataTouched(),
                from, proposed.until(), proposed.secrecyTerms(), passingOn, SIGNER, EMAIL, proposed.inChargeId(), proposed.confirmEvery());
    }

    void suspended(UUID id, String incident, String reason) {
        people.as(Role.CONTRACT_MANAGER, () -> {
            term.reportIncident(id, incident);
            return id;
        });
        does(Role.SYSTEM_MANAGER, "decide-suspension", id, Map.of("decision", "suspend", "reason", reason));
    }

    /** The next one is signed, too. */
    void renewed(UUID id) {
        signed(renewal(id));
    }

    /** The next one does not wait for the end of this one, but takes its place today. */
    void replacedToday(UUID id) {
        var next = renewal(id);
        agreed(next, facilities.today(), proposed(next).passingOn());
        signed(next);
    }

    private UUID renewal(UUID id) {
        does(Role.CONTRACT_MANAGER, "renew-or-end", id, Map.of("decision", "renew"));
        return people.as(Role.CONTRACT_MANAGER, () -> reading.get(id)).renewedBy().get(0).id();
    }

    void toBeEnded(UUID id, String reason) {
        does(Role.CONTRACT_MANAGER, "renew-or-end", id, Map.of("decision", "end", "reason", reason));
    }

    private void does(Role role, String form, UUID agreement, Map<String, String> answers) {
        people.does(role, form, AgreementBook.subject(agreement), answers);
    }

    private static ContractorDetails details(String name, String work) {
        return new ContractorDetails(name + "（実在しません）", "東京都見本区見本1-2-3", "代表取締役　" + SIGNER, "窓口　見本 花子　03-0000-0000",
                EMAIL, work);
    }

    /** Printed once: every contractor of a sample has the same rules. */
    private byte[] rules() {
        var printed = rules;
        if (printed == null) {
            printed = pdf.render(new AgreementPdf.Sheet("見本", "就業規則（抄）", AgreementText.read("就業規則（抄）\n\n（懲戒）\n第40条　秘密を漏らした者は、懲戒する。\n"),
                    List.of(new AgreementPdf.Fact("備考", "見本です。")), facilities.today(), true));
            rules = printed;
        }
        return printed;
    }
}
