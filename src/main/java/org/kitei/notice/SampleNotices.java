package org.kitei.notice;

import org.kitei.facility.SampleFounded;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leaves only the latest news of a sample facility unread: the rest tells each person what they are taken to have done already. */
@Component
class SampleNotices {

    private static final int UNREAD = 5;

    private final JdbcClient database;

    SampleNotices(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    @Order(1000)
    @Transactional
    public void read(SampleFounded sample) {
        database.sql("""
                        update notice set read_at = told_at where id in (select id from
                            (select id, row_number() over (partition by person_id order by told_at desc, id desc) as place
                             from notice where facility_id = :facility and read_at is null) unread where place > :unread)""")
                .param("facility", sample.facilityId()).param("unread", UNREAD).update();
    }
}
