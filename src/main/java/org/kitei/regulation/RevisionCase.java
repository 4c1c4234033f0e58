package org.kitei.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.kitei.committee.RoundView;

/** One attempt to change a regulation (案件), from its opening until its text is in force, or it is given up. */
@Entity
@DynamicUpdate // a step forward must not write the long text again
@Table(name = "revision_case")
class RevisionCase {

    private static final int LONGEST_TITLE = 100;

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Column(name = "regulation_id")
    private UUID regulationId;

    @Column(name = "number")
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private CaseKind kind;

    @Column(name = "title")
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private CaseState state;

    @Column(name = "drafter_id")
    private UUID drafterId;

    @Column(name = "committee")
    private boolean committee;

    @Column(name = "base_edition_id")
    private @Nullable UUID baseEditionId;

    @Column(name = "copied_from_id")
    private @Nullable UUID copiedFromId;

    @Embedded
    private Draft draft;

    @Column(name = "draft_typed")
    private @Nullable String draftTyped;

    @Column(name = "draft_revision")
    private int draftRevision;

    @Column(name = "draft_saved_at")
    private Instant draftSavedAt;

    @Column(name = "summary")
    private String summary = "";

    @Column(name = "returned_hash")
    private @Nullable String returnedHash;

    @Column(name = "effective_date")
    private @Nullable LocalDate effectiveDate;

    @Column(name = "edition_id")
    private @Nullable UUID editionId;

    @Column(name = "asked_date")
    private @Nullable LocalDate askedDate;

    @Column(name = "asked_reason")
    private @Nullable String askedReason;

    @Column(name = "asked_by")
    private @Nullable UUID askedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected RevisionCase() {
    }

    static RevisionCase open(
            UUID id, CaseKind kind, Regulation regulation, String number, UUID drafterId, boolean committee,
            @Nullable UUID baseEditionId, Draft draft, @Nullable RevisionCase copiedFrom, Instant now) {
        var opened = new RevisionCase();
        opened.id = id;
        opened.regulationId = regulation.id();
        opened.number = number;
        opened.kind = kind;
        opened.title = shortened(kind == CaseKind.ABOLISH ? regulation.title() : draft.text().title());
        opened.state = CaseState.DRAFTING;
        opened.drafterId = drafterId;
        opened.committee = committee;
        opened.baseEditionId = baseEditionId;
        opened.draft = draft;
        opened.copiedFromId = copiedFrom == null ? null : copiedFrom.id;
        opened.draftTyped = copiedFrom == null ? null : copiedFrom.draftTyped;
        opened.draftSavedAt = now;
        opened.openedAt = now;
        return opened;
    }

    /**
     * Saves the draft.
     *
     * @param typed    the words it was read from; null where it says all of them
     * @param revision the revision the writer started from
     * @throws DraftOvertaken where somebody saved in between
     */
    void save(Draft next, @Nullable String typed, int revision, Instant now) {
        saveText(next, revision, now);
        draftTyped = typed;
    }

    private void saveText(Draft next, int revision, Instant now) {
        require(CaseState.DRAFTING);
        if (revision != draftRevision) {
            throw new DraftOvertaken();
        }
        draft = next;
        title = kind == CaseKind.ABOLISH ? title : shortened(next.text().title());
        draftRevision++;
        draftSavedAt = now;
    }

    /** The title as lists show it; the text keeps it whole, however long a first line somebody types. */
    private static String shortened(String whole) {
        return whole.codePointCount(0, whole.length()) <= LONGEST_TITLE
                ? whole : whole.substring(0, whole.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    /** Whether the text is the one that was sent back: it must change before it is submitted again. */
    boolean unchangedSinceReturn() {
        return draft.contentHash().equals(returnedHash);
    }

    /** Another edition is what it changes. The same text means something else there, so it may be submitted again. */
    void rebase(UUID edition, Draft next, Instant now) {
        saveText(next, draftRevision, now);
        baseEditionId = edition;
        returnedHash = null;
    }

    void submit(String changeSummary) {
        require(CaseState.DRAFTING);
        if (unchangedSinceReturn()) {
            throw new IllegalStateException("an unchanged text is not submitted again");
        }
        summary = changeSummary;
        state = committee ? CaseState.IN_COMMITTEE : CaseState.AWAITING_DECISION;
    }

    /** The committee's report: on to the director, or back to the drafter. */
    void receiveReport(String report) {
        require(CaseState.IN_COMMITTEE);
        switch (report) {
            case "adopt", "not-adopt" -> state = CaseState.AWAITING_DECISION;
            case "amend", "send-back" -> returnForChange();
            default -> throw new IllegalArgumentException("no such report: " + report);
        }
    }

    /** The committee did not come together: the same text may be submitted again. */
    void returnWithoutQuorum() {
        require(CaseState.IN_COMMITTEE);
        state = CaseState.DRAFTING;
        returnedHash = null;
    }

    void sendBack() {
        require(CaseState.AWAITING_DECISION);
        returnForChange();
    }

    /** The drafter takes the text back before the next person acts: the same text may be submitted again (引戻し). */
    void pullBack() {
        if (state != CaseState.IN_COMMITTEE && (committee || state != CaseState.AWAITING_DECISION)) {
            throw new IllegalStateException("a case that is " + state + " cannot be pulled back");
        }
        state = CaseState.DRAFTING;
        returnedHash = null;
    }

    /** Whether nobody has acted on the text since it was submitted: the committee is not called, or there is none. */
    boolean awaitsFirstAct(List<RoundView> rounds) {
        return committee ? state == CaseState.IN_COMMITTEE && !rounds.get(rounds.size() - 1).called()
                : state == CaseState.AWAITING_DECISION;
    }

    private void returnForChange() {
        state = CaseState.DRAFTING;
        returnedHash = draft.contentHash();
    }

    void approve(LocalDate effective) {
        require(CaseState.AWAITING_DECISION);
        state = CaseState.DECIDED;
        effectiveDate = effective;
    }

    void reject(Instant now) {
        require(CaseState.AWAITING_DECISION);
        state = CaseState.REJECTED;
        closedAt = now;
    }

    void withdraw(Instant now) {
        if (!state.undecided()) {
            throw new IllegalStateException("a case that is " + state + " cannot be withdrawn");
        }
        state = CaseState.WITHDRAWN;
        closedAt = now;
    }

    void promulgated(UUID edition) {
        require(CaseState.DECIDED);
        state = CaseState.PROMULGATED;
        editionId = edition;
    }

    /** An abolition leaves no text behind. */
    void abolitionPromulgated() {
        require(CaseState.DECIDED);
        state = CaseState.PROMULGATED;
    }

    /** Somebody asks for another day, or for none, between the decision and the day. */
    void askForDate(LocalDate wished, String reason, UUID person) {
        require(CaseState.PROMULGATED);
        if (askedBy != null) {
            throw new IllegalStateException("a change of the date is being asked for already");
        }
        askedDate = wished;
        askedReason = reason;
        askedBy = person;
    }

    /** The director has decided on the date, and it may be the same. */
    void decideDate(LocalDate effective) {
        requireAsked();
        forgetQuestion();
        effectiveDate = effective;
    }

    /** The director keeps a promulgated text from coming into force. */
    void callOff(Instant now) {
        requireAsked();
        forgetQuestion();
        state = CaseState.CALLED_OFF;
        closedAt = now;
    }

    private void requireAsked() {
        require(CaseState.PROMULGATED);
        if (askedBy == null) {
            throw new IllegalStateException("nobody asks for another date");
        }
    }

    private void forgetQuestion() {
        askedDate = null;
        askedReason = null;
        askedBy = null;
    }

    void inForce(Instant now) {
        require(CaseState.PROMULGATED);
        forgetQuestion();
        state = CaseState.IN_FORCE;
        closedAt = now;
    }

    private void require(CaseState expected) {
        if (state != expected) {
            throw new IllegalStateException("the case is " + state + ", not " + expected);
        }
    }

    UUID id() {
        return id;
    }

    UUID regulationId() {
        return regulationId;
    }

    String number() {
        return number;
    }

    CaseKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    CaseState state() {
        return state;
    }

    /** Another drafts from now on, as long as nothing is decided. */
    void handOver(UUID successor) {
        if (!state.undecided()) {
            throw new IllegalStateException("a case that is " + state + " is not handed over");
        }
        drafterId = successor;
    }

    UUID drafterId() {
        return drafterId;
    }

    boolean committee() {
        return committee;
    }

    Optional<UUID> baseEditionId() {
        return Optional.ofNullable(baseEditionId);
    }

    /** The older case whose text this one began with. */
    Optional<UUID> copiedFromId() {
        return Optional.ofNullable(copiedFromId);
    }

    Draft draft() {
        return draft;
    }

    /** The words the draft was last read from, where it does not say all of them. */
    Optional<String> draftTyped() {
        return Optional.ofNullable(draftTyped);
    }

    int draftRevision() {
        return draftRevision;
    }

    Instant draftSavedAt() {
        return draftSavedAt;
    }

    String summary() {
        return summary;
    }

    Optional<LocalDate> effectiveDate() {
        return Optional.ofNullable(effectiveDate);
    }

    Optional<UUID> editionId() {
        return Optional.ofNullable(editionId);
    }

    /** The day somebody asks for instead of the one decided; empty where nobody does. */
    Optional<DateQuestion> dateQuestion() {
        return askedBy == null || askedDate == null || askedReason == null ? Optional.empty()
                : Optional.of(new DateQuestion(askedDate, askedReason, askedBy));
    }

    record DateQuestion(LocalDate wished, String reason, UUID askedBy) {
    }

    Instant openedAt() {
        return openedAt;
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
