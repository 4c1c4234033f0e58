package org.kitei.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

/** An agreement and those that renew it, one after the other: to those below they are one. */
@Component
class Generations {

    private static final int MOST = 100;

    private final AgreementBook book;
    private final AgreementRecords records;

    Generations(AgreementBook book, AgreementRecords records) {
        this.book = book;
        this.records = records;
    }

    /** All of them, the oldest first. */
    List<Agreement> of(Agreement one) {
        var oldest = one;
        for (int back = 0; oldest.renewsId() != null && back < MOST; back++) {
            oldest = book.get(oldest.renewsId());
        }
        var all = new ArrayList<>(List.of(oldest));
        for (int next = 0; next < all.size() && next < MOST; next++) {
            all.addAll(records.renewalsOf(all.get(next).id()));
        }
        return all;
    }

    /** The last day for which work may be passed on under the agreement, or under what is signed to follow it. */
    LocalDate lastDay(UUID above) {
        var upper = book.get(above);
        return of(upper).stream().filter(one -> one.id().equals(above) || one.state().signed()).map(one -> one.terms().until())
                .max(Comparator.naturalOrder()).orElse(upper.terms().until());
    }
}
