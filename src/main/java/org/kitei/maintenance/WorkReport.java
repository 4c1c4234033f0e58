package org.kitei.maintenance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.kitei.attachment.AttachmentRef;
import org.kitei.facility.Ids;
import org.kitei.ledger.Digest;
import org.kitei.maintenance.Plan.PatientData;

/** A report on one work. Given once and never changed: after a question a further one comes, and the older stays. */
@Entity
@Table(name = "work_report")
class WorkReport {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Column(name = "work_id", nullable = false, updatable = false)
    private UUID workId;

    @Column(name = "ordinal", nullable = false, updatable = false)
    private int ordinal;

    @Column(name = "workers", nullable = false, updatable = false)
    private String workers;

    @Column(name = "started_at", nullable = false, updatable = false)
    private Instant startedAt;

    @Column(name = "ended_at", nullable = false, updatable = false)
    private Instant endedAt;

    @Column(name = "systems", nullable = false, updatable = false)
    private String systems;

    @Column(name = "content", nullable = false, updatable = false)
    private String content;

    @Column(name = "result", nullable = false, updatable = false)
    private String result;

    @Enumerated(EnumType.STRING)
    @Column(name = "patient_data", nullable = false, updatable = false)
    private PatientData patientData;

    @Column(name = "data_taken", nullable = false, updatable = false)
    private String dataTaken;

    @Enumerated(EnumType.STRING)
    @Column(name = "data_return", updatable = false)
    private @Nullable DataReturn dataReturn;

    @Column(name = "data_returned", nullable = false, updatable = false)
    private String dataReturned;

    @Column(name = "log_id", updatable = false)
    private @Nullable UUID logId;

    @Column(name = "log_hash", nullable = false, updatable = false)
    private String logHash;

    @Column(name = "no_log", nullable = false, updatable = false)
    private String noLog;

    @Column(name = "given_by", nullable = false, updatable = false)
    private String givenBy;

    @Column(name = "recipient", nullable = false, updatable = false)
    private String recipient;

    @Column(name = "address", nullable = false, updatable = false)
    private String address;

    @Column(name = "link_id", updatable = false)
    private @Nullable UUID linkId;

    @Column(name = "entered_by", updatable = false)
    private @Nullable UUID enteredBy;

    @Column(name = "given_at", nullable = false, updatable = false)
    private Instant givenAt;

    protected WorkReport() {
    }

    static WorkReport give(UUID workId, int ordinal, Reported reported, @Nullable AttachmentRef log, Giver giver, Instant now) {
        var report = new WorkReport();
        report.id = Ids.next();
        report.workId = workId;
        report.ordinal = ordinal;
        report.workers = String.join("\n", reported.workers());
        report.startedAt = reported.started();
        report.endedAt = reported.ended();
        report.systems = String.join("\n", reported.systems());
        report.content = reported.content();
        report.result = reported.result();
        report.patientData = reported.patientData();
        report.dataTaken = reported.dataTaken();
        report.dataReturn = reported.dataReturn();
        report.dataReturned = reported.dataReturned();
        report.logId = log == null ? null : log.id();
        report.logHash = log == null ? "" : log.sha256();
        report.noLog = log == null ? reported.noLog() : "";
        report.givenBy = giver.name();
        report.recipient = giver.recipient();
        report.address = giver.address();
        report.linkId = giver.linkId();
        report.enteredBy = giver.enteredBy();
        report.givenAt = now;
        return report;
    }

    UUID id() {
        return id;
    }

    UUID workId() {
        return workId;
    }

    int ordinal() {
        return ordinal;
    }

    @Nullable UUID logId() {
        return logId;
    }

    String logHash() {
        return logHash;
    }

    Instant givenAt() {
        return givenAt;
    }

    Giver giver() {
        return new Giver(givenBy, recipient, address, linkId, enteredBy);
    }

    Reported reported() {
        return new Reported(List.of(workers.split("\n")), startedAt, endedAt, List.of(systems.split("\n")), content, result, patientData,
                dataTaken, dataReturn, dataReturned, noLog);
    }

    /** See {@link #hash}. */
    String contentHash() {
        return hash(id, workId, ordinal, reported(), logHash, giver(), givenAt);
    }

    /**
     * SHA-256 in lower-case hex over, in this order: the report's id, the work's id, the number among the work's reports, the workers
     * parted by line feeds, start, end, the systems parted by line feeds, content, result, {@code NONE}, {@code SEEN} or
     * {@code TAKEN_OUT}, the data taken out, {@code RETURNED}, {@code DESTROYED}, {@code NOT_YET} or nothing, how it was returned, the
     * log's SHA-256 or nothing, why there is none, who gave it, the mail address, the machine's address, the link's id or nothing,
     * the id of the person who typed it in or nothing, when it was given. Each is written in UTF-8 behind its length in bytes and a
     * colon; ids in lower case, moments as {@code 2026-11-22T01:02:03.123456Z}, without the zeros at the end of a second.
     */
    static String hash(UUID id, UUID workId, int ordinal, Reported reported, String logHash, Giver giver, Instant givenAt) {
        return Digest.of(id, workId, ordinal, String.join("\n", reported.workers()), reported.started(), reported.ended(),
                String.join("\n", reported.systems()), reported.content(), reported.result(), reported.patientData(), reported.dataTaken(),
                orNothing(reported.dataReturn()), reported.dataReturned(), logHash, reported.noLog(), giver.name(), giver.recipient(),
                giver.address(), orNothing(giver.linkId()), orNothing(giver.enteredBy()), givenAt);
    }

    private static Object orNothing(@Nullable Object fact) {
        return fact == null ? "" : fact;
    }
}
