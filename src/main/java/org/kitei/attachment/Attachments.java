package org.kitei.attachment;

import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.kitei.facility.FacilityContext;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.PlainText;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of the current facility. Kept once, never changed. Who may read one, the module knows whose record it belongs to. */
@Service
public class Attachments {

    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;

    private final AttachmentRecords records;
    private final Parts parts;
    private final VirusScan scan;
    private final Ledger ledger;
    private final Clock clock;

    Attachments(AttachmentRecords records, Parts parts, VirusScan scan, Ledger ledger, Clock clock) {
        this.records = records;
        this.parts = parts;
        this.scan = scan;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Looks whether the file may be kept. Slow where it is scanned; call it before the transaction that keeps it.
     *
     * @param name as it was sent
     * @throws InvalidInput at {@code file}: empty, too large, of another kind, infected, or not scanned where it ought to be
     */
    public ExaminedFile examine(String name, byte[] content, Set<AttachmentKind> wanted) {
        if (content.length == 0) {
            throw InvalidInput.at("file", "attachment.error.empty");
        }
        if (content.length > LARGEST) {
            throw InvalidInput.at("file", "attachment.error.large", LARGEST / MEGABYTE);
        }
        var kind = FileContent.kind(content, name).filter(wanted::contains)
                .orElseThrow(() -> InvalidInput.at("file", "attachment.error.kind", suffixes(wanted)));
        switch (scan.examine(content)) {
            case INFECTED -> throw InvalidInput.at("file", "attachment.error.infected");
            case UNKNOWN -> throw InvalidInput.at("file", "attachment.error.not-scanned");
            case CLEAN -> { }
        }
        return new ExaminedFile(FileName.neutral(PlainText.of(name), kind), kind, content);
    }

    private static String suffixes(Set<AttachmentKind> kinds) {
        return String.join(", ", kinds.stream().sorted().map(kind -> kind.suffix().toUpperCase(java.util.Locale.ROOT)).toList());
    }

    /** Keeps what was examined, or made by the program itself. */
    @Transactional
    public AttachmentRef keep(ExaminedFile file) {
        var attachment = records.saveAndFlush(Attachment.of(file.name(), file.kind(), file.content().length, sha256(file.content()),
                clock.instant().truncatedTo(ChronoUnit.MICROS))).ref();
        parts.write(attachment.id(), file.content());
        ledger.record(Act.of("file-kept", new Subject("attachment", attachment.id())).on(attachment.sha256())
                .with("attachment", attachment.id()).with("name", attachment.name()).with("size", attachment.size()));
        return attachment;
    }

    @Transactional(readOnly = true)
    public AttachmentRef get(UUID id) {
        return records.findById(id).map(Attachment::ref).orElseThrow(() -> new NoSuchRecord("attachment", id));
    }

    @Transactional(readOnly = true)
    public List<AttachmentRef> all(Collection<UUID> ids) {
        return records.findByIdIn(ids).stream().map(Attachment::ref).toList();
    }

    /** @throws IllegalStateException where the bytes are no longer those that were kept */
    @Transactional(readOnly = true)
    public byte[] content(UUID id) {
        var attachment = get(id);
        var content = parts.read(id, attachment.size());
        if (!sha256(content).equals(attachment.sha256())) {
            throw new IllegalStateException("the file " + id + " is not what was kept");
        }
        return content;
    }

    /**
     * The bytes part by part, however large the file; at its end it throws an {@link IllegalStateException} where they are no longer
     * those that were kept. Reads in the facility it was opened in.
     */
    @Transactional(readOnly = true)
    public InputStream open(UUID id) {
        return new KeptStream(parts, FacilityContext.requiredFacility(), get(id));
    }

    /** In lower-case hex. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
