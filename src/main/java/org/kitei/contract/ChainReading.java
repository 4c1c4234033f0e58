package org.kitei.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
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
    private final Generations generations;
    private final FacilityDirectory facilities;

    ChainReading(AgreementBook book, AgreementRecords records, SubcontractRecords subcontracts, AgreementNews news, Tiers tiers,
            Generations generations, FacilityDirectory facilities) {
        this.book = book;
        this.records = records;
        this.subcontracts = subcontracts;
        this.news = news;
        this.tiers = tiers;
        this.generations = generations;
        this.facilities = facilities;
    }

    /** Whether work under the agreement may be done today: it stands, and everything above it does. */
    public boolean stands(UUID agreementId) {
        var today = facilities.today();
        return book.get(agreementId).stands(today) && !tiers.cut(today).contains(agreementId);
    }

    /** All tiers, with what renews each; of those that are over only the one asked about, and one that nothing has followed. */
    public List<ChainLine> of(UUID agreementId) {
        var top = book.get(agreementId);
        for (int up = 0; top.parentId() != null && up < DEEPEST; up++) {
            top = book.get(top.parentId());
        }
        var today = facilities.today();
        return new Drawing(agreementId, today, tiers.cut(today)).draw(top);
    }

    private final class Drawing {

        private final UUID asked;
        private final LocalDate today;
        private final Set<UUID> cut;
        private final Set<UUID> seen = new HashSet<>();
        private final List<ChainLine> lines = new ArrayList<>();

        Drawing(UUID asked, LocalDate today, Set<UUID> cut) {
            this.asked = asked;
            this.today = today;
            this.cut = cut;
        }

        List<ChainLine> draw(Agreement top) {
            add(top, 0);
            return lines;
        }

        private void add(Agreement one, int depth) {
            if (seen.contains(one.id())) {
                return;
            }
            var all = generations.of(one);
            all.forEach(each -> seen.add(each.id()));
            var last = all.stream().allMatch(each -> each.state().over()) ? all.get(all.size() - 1).id() : null;
            all.stream().filter(each -> !each.state().over() || each.id().equals(asked) || each.id().equals(last))
                    .forEach(each -> lines.add(line(each, depth)));
            if (depth < DEEPEST) {
                all.forEach(each -> declared(each, depth + 1));
                all.forEach(each -> records.below(each.id()).forEach(below -> add(below, depth + 1)));
            }
        }

        private ChainLine line(Agreement each, int depth) {
            var broken = cut.contains(each.id());
            return new ChainLine(depth, each.id(), news.contractorName(each),
                    each.suspended() ? SUSPENDED : "contract.state." + each.state(), each.stands(today) && !broken, broken);
        }

        private void declared(Agreement above, int depth) {
            subcontracts.findByAboveIdOrderByDeclaredAtAscIdAsc(above.id()).stream().filter(one -> one.agreementId() == null)
                    .forEach(one -> lines.add(new ChainLine(depth, null, one.name(), "contract.subcontract." + one.state(), false,
                            cut.contains(above.id()))));
        }
    }
}
