package org.kitei.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.attachment.AttachmentRef;
import org.kitei.ledger.Entry;
import org.kitei.outside.LinkView;

/**
 * An agreement as its page shows it.
 *
 * @param penalty    null while nobody has seen the contractor's rules
 * @param document   what is or was signed; null while it is prepared
 * @param link       the contractor's to sign at, or to take the signed one at; null where none is open
 * @param cut        whether one above it does not stand
 * @param suspendedBecause empty where no decision has suspended it
 */
public record AgreementView(UUID id, int version, ContractorView contractor, Terms terms, String department, String inCharge,
        String plainText, AgreementState state, int tier, boolean expired, String suspendedBecause, boolean cut,
        @Nullable Penalty penalty, @Nullable AttachmentRef ownFile, @Nullable AttachmentRef document, String contentHash,
        @Nullable AttachmentRef signed, @Nullable AttachmentRef certificate, @Nullable LinkView link, boolean mailed,
        @Nullable Neighbour above, List<Neighbour> below, @Nullable Neighbour renews, List<Neighbour> renewedBy, List<Entry> acts) {

    public record Penalty(String rules, String seenBy, LocalDate seenOn, AttachmentRef copy) {
    }

    public record Neighbour(UUID id, String title, String contractor, AgreementState state) {
    }

    /** Whether nothing may be done under it though its term runs. */
    public boolean suspended() {
        return state == AgreementState.IN_FORCE && (expired || !suspendedBecause.isEmpty());
    }

    /** Whether works can be done under it: signed, not over, and not suspended. */
    public boolean workedUnder() {
        return state.workedUnder() && !suspended() && suspendedBecause.isEmpty();
    }

    public boolean preparing() {
        return state == AgreementState.PREPARING;
    }

    /** Whether a breach or an incident can be reported. */
    public boolean incidentPossible() {
        return state.signed() && !state.over();
    }
}
