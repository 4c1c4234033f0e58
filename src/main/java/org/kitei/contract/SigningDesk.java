package org.kitei.contract;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;

import org.kitei.attachment.AttachmentRef;
import org.kitei.attachment.Attachments;
import org.kitei.facility.AlreadyDone;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Ids;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;
import org.kitei.facility.NoSuchRecord;
import org.kitei.outside.OpenLink;
import org.kitei.outside.OutsideDoor;
import org.kitei.outside.OutsideVisit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Where the contractor's representative signs an agreement, or declines to. */
@Service
public class SigningDesk {

    static final String MEANING = "締結";

    private final OutsideDoor door;
    private final OutsideSignatures signatures;
    private final AgreementBook book;
    private final AgreementNews news;
    private final AgreementProcess process;
    private final Attachments attachments;
    private final FacilityDirectory facilities;
    private final CalendarWords calendar;
    private final MessageSource messages;
    private final Clock clock;

    SigningDesk(OutsideDoor door, OutsideSignatures signatures, AgreementBook book, AgreementNews news, AgreementProcess process,
            Attachments attachments, FacilityDirectory facilities, CalendarWords calendar, MessageSource messages, Clock clock) {
        this.door = door;
        this.signatures = signatures;
        this.book = book;
        this.news = news;
        this.process = process;
        this.attachments = attachments;
        this.facilities = facilities;
        this.calendar = calendar;
        this.messages = messages;
        this.clock = clock;
    }

    /** The agreement or its terms changed while it was read; nothing was signed. */
    static final class ReadAnotherText extends AlreadyDone {

        ReadAnotherText() {
            super(null, null, "contract.closed.other-text.title", "contract.closed.other-text");
        }
    }

    /** What is to be signed. */
    public record ToSign(String contractor, String signerName, AttachmentRef document, String contentHash) {
    }

    /**
     * What was signed, to be shown once.
     *
     * @param mailed whether the signed agreement will come by mail; else somebody hands it over
     */
    public record Signed(String title, String name, String contentHash, boolean mailed) {
    }

    public ToSign toSign(OutsideVisit visit) {
        return door.at(visit, AgreementPurpose.SIGN, link -> {
            var agreement = agreement(link);
            return new ToSign(news.contractorName(agreement), agreement.terms().signerName(), document(agreement), agreement.contentHash());
        });
    }

    private AttachmentRef document(Agreement agreement) {
        return attachments.get(Objects.requireNonNull(agreement.documentId()));
    }

    /** The bytes of the document. */
    public byte[] content(OutsideVisit visit) {
        return door.at(visit, AgreementPurpose.SIGN, link -> attachments.content(document(agreement(link)).id()));
    }

    /** The words that are signed. */
    public String statement(OutsideVisit visit, String name, String title) {
        return door.at(visit, AgreementPurpose.SIGN, link -> statement(agreement(link), name, title));
    }

    private String statement(Agreement agreement, String name, String title) {
        var terms = agreement.terms();
        return messages.getMessage("contract.statement.contractor", new Object[] {news.contractorName(agreement), title, name,
            facilities.current().name(), terms.title(), calendar.day(terms.from(), Locale.JAPANESE), calendar.day(terms.until(), Locale.JAPANESE)},
                Locale.JAPANESE);
    }

    /** @throws InvalidInput where something is missing */
    public static void check(String name, String title) {
        var problems = new ArrayList<Problem>();
        Rules.required("name", name, 100, problems);
        Rules.required("title", title, 100, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /**
     * The contractor's representative signs; the link is dead then.
     *
     * @param shownHash of the document they were shown
     * @throws ReadAnotherText where the document is another now
     */
    public Signed sign(OutsideVisit visit, String name, String title, String shownHash) {
        check(name, title);
        return door.at(visit, AgreementPurpose.SIGN, link -> {
            var agreement = agreement(link);
            if (!agreement.contentHash().equals(shownHash)) {
                throw new ReadAnotherText();
            }
            signatures.keep(agreement, new OutsideSignature(Ids.next(), agreement.id(), link.id(), name, title, link.provedRecipient(),
                    MEANING, statement(agreement, name, title), shownHash, link.from(), link.provedAt(), now()));
            agreement.contractorSigned();
            link.use();
            news.tell(news.managers(), "contract.told.contractor-signed", agreement, name);
            process.contractorAnswered(agreement.id(), true);
            return new Signed(agreement.terms().title(), name, shownHash, !link.provedRecipient().isEmpty());
        });
    }

    /**
     * The contractor's representative will not sign, and says why; the link is dead then.
     *
     * @return the title of what was not signed
     */
    public String decline(OutsideVisit visit, String reason) {
        AgreementKeeping.requireReason(reason);
        return door.at(visit, AgreementPurpose.SIGN, link -> {
            var agreement = agreement(link);
            book.record(book.act("contractor-declined", agreement).with("name", agreement.terms().signerName()).with("reason", reason)
                    .with("address", link.from()));
            link.use();
            news.tell(news.managers(), "contract.told.contractor-declined", agreement, reason);
            agreement.sendBack();
            process.contractorAnswered(agreement.id(), false);
            return agreement.terms().title();
        });
    }

    /** The terms may have been taken back meanwhile. */
    private Agreement agreement(OpenLink link) {
        var agreement = book.get(link.subjectId());
        if (agreement.state() != AgreementState.WITH_CONTRACTOR) {
            throw new NoSuchRecord("outside link", "of this address");
        }
        return agreement;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
