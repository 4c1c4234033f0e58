package org.kitei.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.kitei.facility.FacilityDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chain an agreement belongs to, from the facility's own contractor down. */
@Service
@Transactional(readOnly = true)
public class ChainReading {

    private static final int DEEPEST = 20;
    private static final String SUSPENDED = "contract.suspended";

    private final AgreementBook book;
    private final AgreementRecords records;
    private final SubcontractRecords subcontracts;
    private final AgreementNews news;
    private final Tiers tiers;
    private final FacilityDirectory facilities;

    ChainReading(AgreementBook book, AgreementRecords records, SubcontractRecords subcontracts, AgreementNews news, Tiers tiers,
            FacilityDirectory facilities) {
        this.book = book;
        this.records = records;
        this.subcontracts = subcontracts;
        this.news = news;
        this.tiers = tiers;
        this.facilities = facilities;
    }

    /** Whether work under the agreement may be done today: it stands, and everything above it does. */
    public boolean stands(UUID agreementId) {
        var today = facilities.today();
        return book.get(agreementId).stands(today) && !tiers.cut(today).contains(agreementId);
    }

    public List<ChainLine> of(UUID agreementId) {
        var root = book.get(agreementId);
        for (int up = 0; root.parentId() != null && up < DEEPEST; up++) {
            root = book.get(root.parentId());
        }
        var lines = new ArrayList<ChainLine>();
        var today = facilities.today();
        add(root, 0, today, tiers.cut(today), lines);
        return lines;
    }

    private void add(Agreement agreement, int depth, LocalDate today, Set<UUID> cut, List<ChainLine> lines) {
        var broken = cut.contains(agreement.id());
        lines.add(new ChainLine(depth, agreement.id(), news.contractorName(agreement),
                agreement.suspended() ? SUSPENDED : "contract.state." + agreement.state(), agreement.stands(today) && !broken, broken));
        if (depth < DEEPEST) {
            subcontracts.findByAboveIdOrderByDeclaredAtAscIdAsc(agreement.id()).stream().filter(one -> one.agreementId() == null)
                    .forEach(one -> lines.add(new ChainLine(depth + 1, null, one.name(), "contract.subcontract." + one.state(), false, broken)));
            records.below(agreement.id()).forEach(below -> add(below, depth + 1, today, cut, lines));
        }
    }
}
