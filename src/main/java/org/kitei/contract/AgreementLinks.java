package org.kitei.contract;

import java.util.Optional;
import java.util.UUID;

import org.kitei.outside.HandedOver;
import org.kitei.outside.OutsideLinks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links that a contract manager makes for the contractor's representative; each made before for the same opens nothing any more. */
@Service
@Transactional
public class AgreementLinks {

    private final AgreementBook book;
    private final OutsideLinks links;
    private final ContractReaders readers;

    AgreementLinks(AgreementBook book, OutsideLinks links, ContractReaders readers) {
        this.book = book;
        this.links = links;
        this.readers = readers;
    }

    /**
     * To take the signed agreement along.
     *
     * @return what a person hands over where no mail goes out; else empty
     */
    public Optional<HandedOver> toTake(UUID id) {
        readers.requireKeeper("make links for the contractor");
        var agreement = book.hold(id);
        if (agreement.packageId() == null) {
            throw new AgreementKeeping.NoLongerPrepared();
        }
        return links.make(agreement.invite(AgreementPurpose.TAKE));
    }
}
