package org.kitei.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.attachment.AttachmentRef;
import org.kitei.attachment.Attachments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
import org.kitei.ledger.Ledger;
import org.kitei.outside.LinkView;
import org.kitei.outside.OutsideLinks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agreements as pages show them. */
@Service
@Transactional(readOnly = true)
public class AgreementReading {

    private final AgreementBook book;
    private final AgreementRecords records;
    private final Contractors contractors;
    private final Attachments attachments;
    private final OutsideLinks links;
    private final Tiers chain;
    private final Fixing fixing;
    private final People people;
    private final FacilityDirectory facilities;
    private final Ledger ledger;

    AgreementReading(AgreementBook book, AgreementRecords records, Contractors contractors, Attachments attachments, OutsideLinks links,
            Tiers chain, Fixing fixing, People people, FacilityDirectory facilities, Ledger ledger) {
        this.book = book;
        this.records = records;
        this.contractors = contractors;
        this.attachments = attachments;
        this.links = links;
        this.chain = chain;
        this.fixing = fixing;
        this.people = people;
        this.facilities = facilities;
        this.ledger = ledger;
    }

    public AgreementView get(UUID id) {
        var agreement = book.get(id);
        var terms = agreement.terms();
        return new AgreementView(id, agreement.version(), contractors.get(agreement.contractorId()), terms, fixing.department(terms),
                name(terms.inChargeId()), agreement.plainText(), agreement.state(), agreement.tier(), agreement.expired(),
                agreement.suspendedBecause(), chain.cut(facilities.today()).contains(id), penalty(agreement.penalty()),
                file(agreement.ownFileId()), file(agreement.documentId()), agreement.contentHash(), file(agreement.packageId()),
                file(agreement.certificateId()), link(agreement), links.mailed(), neighbour(agreement.parentId()),
                neighbours(records.below(id)), neighbour(agreement.renewsId()), neighbours(records.renewalsOf(id)),
                ledger.about(AgreementBook.subject(id)));
    }

    /** One of the agreement's files. */
    public AttachmentRef file(UUID id, UUID fileId) {
        var agreement = book.get(id);
        return Stream.of(agreement.ownFileId(), agreement.documentId(), agreement.packageId(), agreement.certificateId(),
                        agreement.penalty().fileId())
                .filter(fileId::equals).findFirst().map(attachments::get).orElseThrow(() -> new NoSuchRecord("file of agreement", fileId));
    }

    /** The agreement as it would be printed now. */
    public byte[] draft(UUID id) {
        return fixing.render(book.get(id));
    }

    public List<AgreementView.Neighbour> ofContractor(UUID contractor) {
        return neighbours(records.ofContractor(contractor));
    }

    private AgreementView.@Nullable Penalty penalty(PenaltyBacking backing) {
        return backing.seenBy() == null ? null : new AgreementView.Penalty(backing.rules(), name(backing.seenBy()),
                Objects.requireNonNull(backing.seenOn()), attachments.get(Objects.requireNonNull(backing.fileId())));
    }

    private @Nullable LinkView link(Agreement agreement) {
        if (agreement.state() == AgreementState.WITH_CONTRACTOR) {
            return links.current(agreement.id(), AgreementPurpose.SIGN).orElse(null);
        }
        return agreement.packageId() == null ? null : links.current(agreement.id(), AgreementPurpose.TAKE).orElse(null);
    }

    private AgreementView.@Nullable Neighbour neighbour(@Nullable UUID id) {
        return id == null ? null : neighbour(book.get(id));
    }

    private List<AgreementView.Neighbour> neighbours(List<Agreement> some) {
        return new ArrayList<>(some.stream().map(this::neighbour).toList());
    }

    private AgreementView.Neighbour neighbour(Agreement agreement) {
        return new AgreementView.Neighbour(agreement.id(), agreement.terms().title(),
                contractors.get(agreement.contractorId()).details().name(), agreement.state());
    }

    private String name(UUID person) {
        return people.find(person).map(PersonRef::name).orElse("");
    }

    private @Nullable AttachmentRef file(@Nullable UUID id) {
        return id == null ? null : attachments.get(id);
    }
}
