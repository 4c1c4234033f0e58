package org.kitei.contract;

import java.util.Locale;

import org.kitei.outside.OutsideDoor;
import org.kitei.outside.OutsideVisit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Where the contractor declares to whom work is to be passed on. */
@Service
public class DeclaringDesk {

    private final OutsideDoor door;
    private final AgreementBook book;
    private final AgreementNews news;
    private final Subcontracting subcontracting;
    private final MessageSource messages;

    DeclaringDesk(OutsideDoor door, AgreementBook book, AgreementNews news, Subcontracting subcontracting, MessageSource messages) {
        this.door = door;
        this.book = book;
        this.news = news;
        this.subcontracting = subcontracting;
        this.messages = messages;
    }

    /**
     * The contractor declares a subcontractor; the link is dead then.
     *
     * @return the title of the agreement above
     */
    public String declare(OutsideVisit visit, Declaration declared) {
        return door.at(visit, AgreementPurpose.DECLARE, link -> {
            var above = book.get(link.subjectId());
            subcontracting.declare(above, declared, messages.getMessage("contract.subcontract.by",
                    new Object[] {news.contractorName(above), link.recipient()}, Locale.JAPANESE));
            link.use();
            return above.terms().title();
        });
    }
}
