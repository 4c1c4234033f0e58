package org.kitei.contract;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.kitei.attachment.Attachments;
import org.kitei.attachment.ExaminedFile;
import org.kitei.facility.AlreadyDone;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.ledger.Digest;
import org.kitei.outside.HandedOver;
import org.kitei.outside.OutsideLinks;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the contract manager does to an agreement until it is signed. */
@Service
public class AgreementKeeping {

    private final AgreementBook book;
    private final AgreementRecords records;
    private final TermsCheck terms;
    private final Contractors contractors;
    private final AgreementText text;
    private final Attachments attachments;
    private final OutsideLinks links;
    private final AgreementProcess process;
    private final ContractReaders readers;
    private final FacilityDirectory facilities;
    private final Clock clock;

    AgreementKeeping(AgreementBook book, AgreementRecords records, TermsCheck terms, Contractors contractors, AgreementText text, Attachments attachments,
            OutsideLinks links, AgreementProcess process, ContractReaders readers, FacilityDirectory facilities, Clock clock) {
        this.book = book;
        this.records = records;
        this.terms = terms;
        this.contractors = contractors;
        this.text = text;
        this.attachments = attachments;
        this.links = links;
        this.process = process;
        this.readers = readers;
        this.facilities = facilities;
        this.clock = clock;
    }

    /** Somebody else works on it already, or it is past being worked on. */
    static final class NoLongerPrepared extends AlreadyDone {

        NoLongerPrepared() {
            super(null, null, "contract.closed.prepared.title", "contract.closed.prepared");
        }
    }

    /**
     * Opens an agreement with the words of the template; the contract managers are asked to prepare it.
     *
     * @throws InvalidInput with everything that is wrong with the terms
     */
    @Transactional
    public UUID open(UUID contractorId, Terms terms) {
        readers.requireKeeper("prepare an agreement");
        this.terms.check(terms);
        var contractor = contractors.get(contractorId).details().name();
        return opened(Agreement.open(contractorId, null, terms, text.between(facilities.current().name(), contractor),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** An agreement to be opened. */
    public record Opening(UUID contractorId, Terms terms) {
    }

    /** Several at once, all or none. */
    @Transactional
    public void openAll(List<Opening> all) {
        all.forEach(one -> open(one.contractorId(), one.terms()));
    }

    /** @throws InvalidInput with everything that is wrong with the terms */
    @Transactional(readOnly = true)
    public void examine(Terms terms) {
        this.terms.check(terms);
    }

    /** The new agreement's life begins. */
    UUID opened(Agreement agreement) {
        var saved = records.save(agreement);
        book.record(book.act("agreement-opened", saved).with("contractor", contractors.get(saved.contractorId()).details().name()));
        process.opened(saved.id(), AgreementBook.subject(saved.id()), saved.terms().departmentId());
        return saved.id();
    }

    /** @throws ObjectOptimisticLockingFailureException where it was changed since it was shown */
    @Transactional
    public void agree(UUID id, int version, Terms terms) {
        var agreement = preparing(id);
        if (agreement.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Agreement.class, id);
        }
        this.terms.check(agreement, terms);
        agreement.agree(terms);
        process.departmentChanged(id, terms.departmentId());
        book.record(book.act("agreement-terms-changed", agreement).with("recordHash", Digest.of(terms)));
    }

    /** The text in its plain form; the contractor's own text no longer counts. */
    @Transactional
    public void write(UUID id, int version, String plain) {
        var agreement = preparing(id);
        if (agreement.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Agreement.class, id);
        }
        agreement.write(plain);
        book.record(book.act("agreement-text-changed", agreement).with("recordHash", Digest.of(plain)));
    }

    /** The contractor's own text, to be signed as it is. */
    @Transactional
    public void takeContractorsText(UUID id, ExaminedFile file) {
        var agreement = preparing(id);
        var kept = attachments.keep(file);
        agreement.take(kept);
        book.record(book.act("agreement-text-taken", agreement).with("file", kept.name()).with("fileHash", kept.sha256()));
    }

    /** The person at work has seen the contractor's rules that punish a breach (row 6-1A). */
    @Transactional
    public void penaltySeen(UUID id, String rules, ExaminedFile copy) {
        var agreement = preparing(id);
        if (rules.isBlank() || rules.length() > 300) {
            throw InvalidInput.at("rules", rules.isBlank() ? "contract.error.required" : "contract.error.long", 300);
        }
        var kept = attachments.keep(copy);
        agreement.seen(new PenaltyBacking(rules, FacilityContext.requiredPerson(), facilities.today(), kept.id()));
        book.record(book.act("penalty-seen", agreement).with("rules", rules).with("file", kept.name()).with("fileHash", kept.sha256()));
    }

    /**
     * Makes the contractor's link anew; the one made before opens nothing any more.
     *
     * @return what a person hands over where no mail goes out; else empty
     */
    @Transactional
    public Optional<HandedOver> makeLink(UUID id) {
        readers.requireKeeper("prepare an agreement");
        var agreement = book.hold(id);
        if (agreement.state() != AgreementState.WITH_CONTRACTOR) {
            throw new NoLongerPrepared();
        }
        return links.make(agreement.invite(AgreementPurpose.SIGN));
    }

    /** While the contractor is asked, the terms are taken back; the link they have opens nothing any more. */
    @Transactional
    public void reopenTerms(UUID id, String reason) {
        readers.requireKeeper("prepare an agreement");
        var agreement = book.hold(id);
        if (agreement.state() != AgreementState.WITH_CONTRACTOR) {
            throw new NoLongerPrepared();
        }
        requireReason(reason);
        book.record(book.act("agreement-taken-back", agreement).with("reason", reason));
        links.revoke(id, AgreementPurpose.SIGN);
        agreement.sendBack();
        process.termsReopened(id);
    }

    static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > 1000) {
            throw InvalidInput.at("reason", reason.isBlank() ? "contract.error.required" : "contract.error.long", 1000);
        }
    }

    private Agreement preparing(UUID id) {
        readers.requireKeeper("prepare an agreement");
        var agreement = book.hold(id);
        if (agreement.state() != AgreementState.PREPARING) {
            throw new NoLongerPrepared();
        }
        return agreement;
    }
}
