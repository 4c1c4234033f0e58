package org.kitei.contract;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.attachment.Attachments;
import org.kitei.attachment.ExaminedFile;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.People;
import org.kitei.inbox.Inbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do to an agreement once it is signed, until what was handed over has come back. */
@Service
public class TermKeeping {

    private final AgreementBook book;
    private final Attachments attachments;
    private final Inbox inbox;
    private final AgreementProcess process;
    private final ContractReaders readers;
    private final People people;

    TermKeeping(AgreementBook book, Attachments attachments, Inbox inbox, AgreementProcess process, ContractReaders readers, People people) {
        this.book = book;
        this.attachments = attachments;
        this.inbox = inbox;
        this.process = process;
        this.readers = readers;
        this.people = people;
    }

    /** Something happened with the contractor that may lead to a suspension: the system manager decides. */
    @Transactional
    public void reportIncident(UUID id, String what) {
        var agreement = book.hold(id);
        AgreementKeeping.requireReason(what);
        if (!agreement.state().signed() || agreement.state().over()) {
            throw new AgreementKeeping.NoLongerPrepared();
        }
        book.record(book.act("contract-incident", agreement).with("reason", what));
        process.incidentReported(id);
    }

    /** The certificate that what was handed over came back, or was destroyed. */
    @Transactional
    public void certify(UUID id, ExaminedFile certificate) {
        readers.requireKeeper("prepare an agreement");
        var agreement = book.hold(id);
        if (agreement.state() != AgreementState.CLOSING) {
            throw new AgreementKeeping.NoLongerPrepared();
        }
        var kept = attachments.keep(certificate);
        agreement.certify(kept);
        book.record(book.act("certificate-kept", agreement).with("file", kept.name()).with("fileHash", kept.sha256()));
    }

    /** Somebody else confirms the work from now on. The tasks are held first, as whoever completes one does. */
    @Transactional
    public void putInCharge(UUID id, @Nullable UUID person) {
        readers.requireKeeper("prepare an agreement");
        inbox.holdAbout(AgreementBook.subject(id));
        var agreement = book.hold(id);
        if (person == null || people.find(person).isEmpty()) {
            throw InvalidInput.at("inChargeId", "contract.error.required");
        }
        if (agreement.state().over()) {
            throw new AgreementKeeping.NoLongerPrepared();
        }
        agreement.putInCharge(person);
        book.record(book.act("agreement-handed-over", agreement).with("name", people.get(person).name()));
        process.inChargeChanged(id, person);
    }
}
