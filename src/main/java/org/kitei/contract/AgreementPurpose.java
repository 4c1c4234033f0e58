package org.kitei.contract;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;

import org.kitei.outside.OutsidePurpose;

/**
 * What a contractor does about an agreement at a link.
 *
 * @param opens for which agreements its links open
 */
record AgreementPurpose(String word, Duration valid, AgreementBook book, Fixing fixing, Predicate<Agreement> opens)
        implements OutsidePurpose {

    /** Read the agreement, and sign or decline. */
    static final String SIGN = "sign";

    /** Take the signed agreement along. */
    static final String TAKE = "take";

    /** Declare to whom work is to be passed on. */
    static final String DECLARE = "declare";

    @Override
    public String subjectType() {
        return AgreementBook.SUBJECT;
    }

    @Override
    public Shown show(UUID agreementId) {
        var terms = book.get(agreementId).terms();
        return new Shown(fixing.department(terms), terms.title());
    }

    @Override
    public void hold(UUID agreementId) {
        book.hold(agreementId);
    }

    @Override
    public boolean opens(UUID agreementId) {
        return opens.test(book.get(agreementId));
    }
}
