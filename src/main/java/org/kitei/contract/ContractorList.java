package org.kitei.contract;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.ContractorQuery.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of contractors, a page at a time, in the order asked for. */
@Service
@Transactional(readOnly = true)
public class ContractorList {

    private static final int MOST_KINDS = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final ContractorRecords records;

    ContractorList(ContractorRecords records) {
        this.records = records;
    }

    /** At most so many; where the one to begin behind has gone, from the beginning. */
    public List<ContractorView> find(ContractorQuery query, int most) {
        var pattern = query.words().isEmpty() ? null : "%" + query.words().replaceAll("[!%_]", "!$0") + "%";
        var work = query.work().isEmpty() ? null : query.work();
        var last = query.behind() == null ? null : records.findById(query.behind()).orElse(null);
        return (query.order() == Order.NAME ? byName(pattern, work, last, most) : byWork(pattern, work, last, most)).stream()
                .map(ContractorView::of).toList();
    }

    private List<Contractor> byName(@Nullable String pattern, @Nullable String work, @Nullable Contractor last, int most) {
        return records.byName(pattern, work, last == null ? "" : last.details().name(), last == null ? FIRST : last.id(), Limit.of(most));
    }

    private List<Contractor> byWork(@Nullable String pattern, @Nullable String work, @Nullable Contractor last, int most) {
        return records.byWork(pattern, work, last == null ? "" : last.details().kindOfWork(), last == null ? "" : last.details().name(),
                last == null ? FIRST : last.id(), Limit.of(most));
    }

    /** The kinds of work there are, in their order, at most a hundred. */
    public List<String> kindsOfWork() {
        return records.kindsOfWork(Limit.of(MOST_KINDS));
    }
}
