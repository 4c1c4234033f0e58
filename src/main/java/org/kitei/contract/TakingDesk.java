package org.kitei.contract;

import java.util.Optional;
import java.util.UUID;

import org.kitei.attachment.AttachmentRef;
import org.kitei.attachment.Attachments;
import org.kitei.facility.NoSuchRecord;
import org.kitei.outside.OpenLink;
import org.kitei.outside.OutsideDoor;
import org.kitei.outside.OutsideVisit;
import org.springframework.stereotype.Service;

/**
 * Where the contractor takes the signed agreement along.
 *
 * <p>A download is no act: whoever saves a file to the wrong folder, or reads the letter first on the telephone and then at the desk,
 * fetches it again, and a link dead after the first byte would bring each of them to the contract manager. So this link serves
 * {@value #MOST_TAKES} times and no longer than its term, each after a code, and is dead at once where another is sent: a letter that
 * was passed on is of no use for long, and what it opens is the recipient's own agreement, which they hold anyway.
 */
@Service
public class TakingDesk {

    /** So often it can be taken. */
    public static final int MOST_TAKES = 5;

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
        return door.at(visit, AgreementPurpose.TAKE, link -> attachments.get(signed(link)));
    }

    private UUID signed(OpenLink link) {
        return Optional.ofNullable(book.get(link.subjectId()).packageId())
                .orElseThrow(() -> new NoSuchRecord("signed agreement", link.subjectId()));
    }

    /** The bytes of {@link #file}; the link has served once more. */
    public byte[] take(OutsideVisit visit) {
        return door.at(visit, AgreementPurpose.TAKE, link -> {
            link.use(MOST_TAKES);
            return attachments.content(signed(link));
        });
    }
}
