package org.kitei.contract;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;
import org.kitei.attachment.AttachmentRef;

/** The files of an agreement, from the contractor's own text to the certificate of return. */
@Embeddable
class AgreementFiles {

    @Column(name = "own_file_id")
    private @Nullable UUID ownFileId;

    @Column(name = "document_id")
    private @Nullable UUID documentId;

    @Column(name = "content_hash", nullable = false)
    private String contentHash = "";

    @Column(name = "package_id")
    private @Nullable UUID packageId;

    @Column(name = "certificate_id")
    private @Nullable UUID certificateId;

    protected AgreementFiles() {
    }

    /** Those that the time after the term begins with. */
    static AgreementFiles after(AgreementFiles former) {
        var files = new AgreementFiles();
        files.ownFileId = former.ownFileId;
        return files;
    }

    static AgreementFiles none() {
        return new AgreementFiles();
    }

    /** The contractor's own text; null where ours counts. */
    void takeText(@Nullable AttachmentRef contractors) {
        ownFileId = contractors == null ? null : contractors.id();
    }

    /** What everybody reads and signs from here on. */
    void fix(AttachmentRef document) {
        documentId = document.id();
        contentHash = document.sha256();
    }

    /** Nothing can be signed until it is fixed again. */
    void loosen() {
        documentId = null;
        contentHash = "";
    }

    void keepSigned(AttachmentRef signed) {
        packageId = signed.id();
    }

    void keepCertificate(AttachmentRef certificate) {
        certificateId = certificate.id();
    }

    @Nullable UUID ownFileId() {
        return ownFileId;
    }

    @Nullable UUID documentId() {
        return documentId;
    }

    String contentHash() {
        return contentHash;
    }

    @Nullable UUID packageId() {
        return packageId;
    }

    @Nullable UUID certificateId() {
        return certificateId;
    }
}
