package org.kitei.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.kitei.facility.FacilityContext;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;

@Component
class ChainedLedger implements Ledger {

    /** What no database stores and UTF-8 cannot write: NUL and halves of surrogate pairs. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\x{d800}-\\x{dfff}]");

    private final JdbcClient jdbc;
    private final People people;

    ChainedLedger(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public void record(Act act) {
        var pending = PendingActs.ofTransaction();
        var actor = FacilityContext.person().orElse(null);
        var name = actor == null ? "" : people.find(actor).map(PersonRef::name).orElse("");
        pending.add(new PendingActs.Pending(FacilityContext.requiredFacility(), actor, name, storable(act)));
    }

    @Override
    public List<Entry> about(Subject subject) {
        return jdbc.sql("select " + EntryRow.COLUMNS + " from ledger_entry"
                        + " where facility_id = ? and subject_type = ? and subject_id = ? order by sequence desc")
                .params(FacilityContext.requiredFacility(), subject.type(), subject.id())
                .query((row, number) -> EntryRow.read(row)).list();
    }

    @Override
    public List<Entry> search(LedgerSearch search) {
        var sql = new StringBuilder("select " + EntryRow.COLUMNS + " from ledger_entry where facility_id = ?");
        var values = new ArrayList<Object>(List.of(FacilityContext.requiredFacility()));
        search.conditions().forEach((condition, value) -> {
            sql.append(" and ").append(condition).append(" ?");
            values.add(value);
        });
        sql.append(" order by sequence desc fetch first ").append(search.limit()).append(" rows only");
        return jdbc.sql(sql.toString()).params(values).query((row, number) -> EntryRow.read(row)).list();
    }

    private static Act storable(Act act) {
        var details = new HashMap<String, String>();
        act.details().forEach((key, value) -> details.put(key, UNSTORABLE.matcher(value).replaceAll("\ufffd")));
        var onBehalfOf = act.onBehalfOf() == null ? FacilityContext.onBehalfOf().orElse(null) : act.onBehalfOf();
        return new Act(act.name(), act.subject(), act.contentHash(), onBehalfOf, details);
    }
}
