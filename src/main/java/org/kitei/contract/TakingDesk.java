package org.kitei.contract;

import java.util.Optional;

import org.kitei.attachment.AttachmentRef;
import org.kitei.attachment.Attachments;
import org.kitei.facility.NoSuchRecord;
import org.kitei.outside.OutsideDoor;
import org.kitei.outside.OutsideVisit;
import org.springframework.stereotype.Service;

/** Where the contractor takes the signed agreement along. */
@Service
public class TakingDesk {

    private final OutsideDoor door;
    private final AgreementBook book;
    private final Attachments attachments;

    TakingDesk(OutsideDoor door, AgreementBook book, Attachments attachments) {
        this.door = door;
        this.book = book;
        this.attachments = attachments;
    }

    /** The signed agreement. */
    public AttachmentRef file(OutsideVisit visit) {
        return door.at(visit, AgreementPurpose.TAKE, link -> attachments.get(Optional.ofNullable(book.get(link.subjectId()).packageId())
                .orElseThrow(() -> new NoSuchRecord("signed agreement", link.subjectId()))));
    }

    /** The bytes of {@link #file}. */
    public byte[] content(OutsideVisit visit) {
        var file = file(visit);
        return door.at(visit, AgreementPurpose.TAKE, link -> attachments.content(file.id()));
    }
}
