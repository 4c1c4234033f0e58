package org.kitei.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.NoSuchRecord;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of the person at work. */
@Service
public class Notices {

    /** More unread ones are not counted. */
    static final int MOST_COUNTED = 100;

    private final NoticeRecords notices;
    private final JdbcClient jdbc;
    private final NoticeWords words;
    private final Clock clock;

    Notices(NoticeRecords notices, JdbcClient jdbc, NoticeWords words, Clock clock) {
        this.notices = notices;
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
    }

    /** Where a page of notices ended, so that the next begins behind it. */
    public record Position(Instant toldAt, UUID id) {
    }

    /** One page of notices, newest first, and where the next begins. */
    public record Page(List<NoticeLine> lines, Optional<Position> next) {
    }

    @Transactional(readOnly = true)
    public Page page(@Nullable Position after, int size, Locale locale) {
        var person = FacilityContext.requiredPerson();
        var found = after == null ? notices.newest(person, Limit.of(size + 1))
                : notices.before(person, after.toldAt(), after.id(), Limit.of(size + 1));
        var shown = found.subList(0, Math.min(size, found.size()));
        return new Page(shown.stream().map(notice -> words.line(notice, locale)).toList(),
                found.size() > size ? Optional.of(position(shown.get(size - 1))) : Optional.empty());
    }

    /** The newest that have not been read. */
    @Transactional(readOnly = true)
    public List<NoticeLine> newestUnread(int most, Locale locale) {
        return notices.newestUnread(FacilityContext.requiredPerson(), Limit.of(most)).stream()
                .map(notice -> words.line(notice, locale)).toList();
    }

    /** How many have not been read, which every page tells; at most {@value MOST_COUNTED}. */
    @Transactional(readOnly = true)
    public int countUnread() {
        return jdbc.sql("""
                        select count(*) from (select id from notice where facility_id = :facility and person_id = :person
                        and read_at is null fetch first :most rows only) unread""")
                .param("facility", FacilityContext.requiredFacility()).param("person", FacilityContext.requiredPerson())
                .param("most", MOST_COUNTED).query(Integer.class).single();
    }

    /**
     * The person follows a notice, which is thereby read.
     *
     * @return where it leads, from the root
     * @throws NoSuchRecord where the person has no such notice
     */
    @Transactional
    public String open(UUID id) {
        var notice = notices.findByIdAndPersonId(id, FacilityContext.requiredPerson())
                .orElseThrow(() -> new NoSuchRecord("notice", id));
        notice.read(now());
        return notice.address();
    }

    /** Everything told up to the moment counts as read; what came while the list was open does not. */
    @Transactional
    public void readAll(Instant upTo) {
        notices.readAll(FacilityContext.requiredPerson(), upTo, now());
    }

    private static Position position(Notice notice) {
        return new Position(notice.toldAt(), notice.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
