package org.kitei.guideline;

import java.util.List;
import java.util.UUID;

import org.kitei.facility.FacilityContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells every facility, after the start, of a newer edition of the guideline's table; each once. */
@Component
class NewTableNews {

    private static final Logger LOG = LoggerFactory.getLogger(NewTableNews.class);
    private static final UUID LOWEST = new UUID(0, 0);
    private static final int PAGE = 500;

    private final GuidelineTables tables;
    private final FacilityTable table;
    private final JdbcClient jdbc;

    NewTableNews(GuidelineTables tables, FacilityTable table, JdbcClient jdbc) {
        this.tables = tables;
        this.table = table;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (tables.newest().equals(tables.first())) {
            return;
        }
        for (var some = untold(LOWEST); !some.isEmpty(); some = untold(some.get(some.size() - 1))) {
            some.forEach(this::tell);
        }
    }

    /** One that another node tells at the same moment is told by that one: the edition is unique in a facility. */
    private void tell(UUID facility) {
        try {
            FacilityContext.run(facility, null, table::notice);
        } catch (RuntimeException failure) {
            LOG.warn("facility {} is told of the guideline's new table at the next start", facility, failure);
        }
    }

    private List<UUID> untold(UUID after) {
        return jdbc.sql("""
                select f.id from facility f where f.id > :after
                  and not exists (select 1 from facility_guideline g where g.facility_id = f.id and g.edition_id = :edition)
                order by f.id fetch first %d rows only""".formatted(PAGE))
                .param("after", after).param("edition", tables.newest().edition().id()).query(UUID.class).list();
    }
}
