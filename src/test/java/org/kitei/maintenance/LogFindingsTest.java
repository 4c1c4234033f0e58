package org.kitei.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kitei.maintenance.LogColumns.Separator;

/** What a log tells of one work. */
class LogFindingsTest {

    private static final LogColumns COLUMNS = new LogColumns(Separator.COMMA, 1, 0, 2, 0);
    private static final LogExpected EXPECTED = new LogExpected(Instant.parse("2026-11-22T01:00:00Z"), Instant.parse("2026-11-22T03:00:00Z"),
            Set.of("hoshu01"));

    private final List<MarkedLine> lines = new ArrayList<>();

    private LogFindings find(String log, @Nullable LogColumns columns, LogExpected expected) {
        return LogFindings.of(() -> new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)),
                new LogReading(columns, ZoneId.of("Asia/Tokyo")), expected, lines::add);
    }

    private LogFindings find(String log) {
        return find(log, COLUMNS, EXPECTED);
    }

    @Test
    void aLogOfNothingButThePlannedAccountInItsWindowIsClean() {
        var findings = find("time,user\n2026-11-22 10:00:00,hoshu01\n2026-11-22 12:00:00,HOSHU01\n");
        assertThat(findings.clean()).isTrue();
        assertThat(findings.expected()).isEqualTo(2);
        assertThat(findings.first()).isEqualTo(EXPECTED.from());
        assertThat(findings.last()).isEqualTo(EXPECTED.until());
        assertThat(lines).extracting(MarkedLine::marks).containsExactly(Set.of(LogMark.HEADING), Set.of(), Set.of());
        assertThat(lines).noneMatch(MarkedLine::found);
    }

    @Test
    void linesOutsideTheWindowAndByOtherAccountsAreFoundAlsoWhereTheyAreBoth() {
        var findings = find("""
                2026-11-22 09:59:59,hoshu01
                2026-11-22 10:30:00,root
                2026-11-22 12:00:01,admin
                2026-11-22 11:00:00,hoshu01
                """);
        assertThat(findings.outsideWindow()).isEqualTo(2);
        assertThat(findings.otherAccount()).isEqualTo(2);
        assertThat(findings.otherAccounts()).containsExactly("admin", "root");
        assertThat(findings.clean()).isFalse();
        assertThat(lines).extracting(MarkedLine::marks).containsExactly(Set.of(LogMark.OUTSIDE_WINDOW), Set.of(LogMark.OTHER_ACCOUNT),
                Set.of(LogMark.OUTSIDE_WINDOW, LogMark.OTHER_ACCOUNT), Set.of());
    }

    @Test
    void aLineThatCannotBeReadIsCountedAndPointedOut() {
        var findings = find("2026-11-22 11:00:00,hoshu01\nyesterday,hoshu01\n2026-11-22 11:00:00\n");
        assertThat(findings.unreadable()).isEqualTo(2);
        assertThat(findings.clean()).isFalse();
        assertThat(lines.subList(1, 3)).allMatch(MarkedLine::found);
    }

    @Test
    void onlyTheFirstLineCanBeAHeadingAndAFirstLineAboutAMomentIsNone() {
        assertThat(find("time,user\ntime,user\n2026-11-22 11:00:00,hoshu01\n").unreadable()).isEqualTo(1);
        lines.clear();
        assertThat(find("2026-11-22 23:00:00,hoshu01\n").outsideWindow()).isEqualTo(1);
        lines.clear();
        assertThat(find("x".repeat(LogText.LONGEST + 1) + "\n2026-11-22 11:00:00,hoshu01\n").unreadable()).isEqualTo(1);
    }

    @Test
    void aLogWithoutAnythingOfTheWorkSaysSo() {
        assertThat(find("time,user\n").nothing()).isTrue();
        assertThat(find("2026-11-22 23:00:00,hoshu01\n").nothing()).isTrue();
        assertThat(find("2026-11-22 11:00:00,root\n").nothing()).isTrue();
        assertThat(find("2026-11-22 11:00:00,hoshu01\n").nothing()).isFalse();
    }

    @Test
    void withoutAKnownAccountOnlyTheWindowCounts() {
        var findings = find("2026-11-22 11:00:00,whoever\n", COLUMNS, new LogExpected(EXPECTED.from(), EXPECTED.until(), Set.of()));
        assertThat(findings.otherAccount()).isZero();
        assertThat(findings.accountsKnown()).isFalse();
    }

    @Test
    void withoutColumnsNothingIsClaimedOfTheLog() {
        var findings = find("2026-11-22 11:00:00,hoshu01\n", null, EXPECTED);
        assertThat(findings.columnsKnown()).isFalse();
        assertThat(findings.clean()).isFalse();
        assertThat(findings.nothing()).isFalse();
        assertThat(findings.lines()).isEqualTo(1);
        assertThat(lines).noneMatch(MarkedLine::found);
    }

    @Test
    void oneWhoUsesAThousandAccountsDoesNotFillTheMemory() {
        var log = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            log.append("2026-11-22 11:00:00,user").append(i).append('\n');
        }
        var findings = find(log.toString());
        assertThat(findings.otherAccount()).isEqualTo(1000);
        assertThat(findings.otherAccounts()).hasSize(20);
    }
}
