package org.kitei.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;
import org.kitei.maintenance.LogColumns.Separator;

/** Logs as contractors send them. */
class LogReadingTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LogColumns COMMAS = new LogColumns(Separator.COMMA, 1, 0, 2, 3);

    private static List<LogLine> read(byte[] log, LogColumns columns) {
        var lines = new ArrayList<LogLine>();
        new LogReading(columns, TOKYO).each(() -> new ByteArrayInputStream(log), lines::add);
        return lines;
    }

    private static List<LogLine> read(String log, LogColumns columns) {
        return read(log.getBytes(StandardCharsets.UTF_8), columns);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-22T10:30:00+09:00             | 2026-11-22T01:30:00Z
            2026-11-22T10:30:00Z                  | 2026-11-22T10:30:00Z
            2026-11-22T10:30:00                   | 2026-11-22T01:30:00Z
            2026-11-22T10:30                      | 2026-11-22T01:30:00Z
            2026-11-22T10:30:00+09:00[Asia/Tokyo] | 2026-11-22T01:30:00Z
            2026-11-22 10:30:00.250               | 2026-11-22T01:30:00.250Z
            2026-11-22 10:30:00,5                 | 2026-11-22T01:30:00.500Z
            2026/11/22 10:30:00                   | 2026-11-22T01:30:00Z
            2026/11/22 10:30:00 +0900             | 2026-11-22T01:30:00Z
            2026/11/22 10:30:00 JST               | 2026-11-22T01:30:00Z
            2026/11/22 01:30:00 UTC               | 2026-11-22T01:30:00Z
            2026/1/5 9:05                         | 2026-01-05T00:05:00Z
            [2026-11-22 10:30:00]                 | 2026-11-22T01:30:00Z
            """)
    void aTimeIsReadWithItsZoneOrInTheHouses(String written, Instant moment) {
        assertThat(LogTime.read(written, TOKYO)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10:30:00", "2026-11-22", "2026-02-30 10:00:00", "2026-11-22 24:00:00", "2026-11-22 10:60:00", "22/11/2026 10:00:00",
        "2026-11-22 10:30:00 PST", "2026-11-22 10:30:00+99:00", "x2026-11-22 10:30:00"})
    void whatIsNoMomentIsNotTakenForOne(String written) {
        assertThat(LogTime.read(written, TOKYO)).isEmpty();
    }

    @Test
    void shiftJisAndUtf8WithOrWithoutMarkReadTheSame() {
        var log = "日時,利用者,操作\r\n2026/11/22 10:30:00,保守01,ログイン\r\n";
        for (var bytes : List.of(log.getBytes(StandardCharsets.UTF_8), ("\uFEFF" + log).getBytes(StandardCharsets.UTF_8),
                log.getBytes(Charset.forName("windows-31j")))) {
            var lines = read(bytes, COMMAS);
            assertThat(lines).extracting(LogLine::text).containsExactly("日時,利用者,操作", "2026/11/22 10:30:00,保守01,ログイン");
            assertThat(lines.get(1).read()).isEqualTo(new LogLine.Read(Instant.parse("2026-11-22T01:30:00Z"), "保守01", "ログイン"));
        }
    }

    @Test
    void textPartedBySpacesIsReadWithItsActionToTheEndOfTheLine() {
        var lines = read("2026-11-22 10:30:00   hoshu01  sudo systemctl restart db\n\n 2026-11-22 10:31:00 hoshu01\n",
                new LogColumns(Separator.SPACE, 1, 2, 3, 4));
        assertThat(lines).extracting(LogLine::number).containsExactly(1L, 3L);
        assertThat(lines.get(0).read()).isEqualTo(new LogLine.Read(Instant.parse("2026-11-22T01:30:00Z"), "hoshu01", "sudo systemctl restart db"));
        assertThat(Objects.requireNonNull(lines.get(1).read()).action()).isEmpty();
    }

    @Test
    void aQuotedCellHoldsTheSeparatorAndAQuotationMark() {
        var line = read("\"2026-11-22 10:30:00\",\"a, b\"\"c\",x\n", COMMAS).get(0);
        assertThat(line.read()).isEqualTo(new LogLine.Read(Instant.parse("2026-11-22T01:30:00Z"), "a, b\"c", "x"));
    }

    @Test
    void aQuotationMarkThatIsNeverClosedHidesNoLineBehindIt() {
        var lines = read("2026-11-22 10:00:00,\"hoshu01,x\n2026-11-22 23:00:00,root,delete\n", COMMAS);
        assertThat(lines).hasSize(2);
        assertThat(Objects.requireNonNull(lines.get(1).read()).account()).isEqualTo("root");
    }

    @Test
    void aLineOf19MegabytesIsShownByItsBeginningAndCountedAsUnreadAndTheNextIsRead() {
        var lines = new ArrayList<LogLine>();
        var log = ("2026-11-22 10:00:00,hoshu01,").getBytes(StandardCharsets.UTF_8);
        new LogReading(COMMAS, TOKYO).each(() -> new java.io.SequenceInputStream(java.util.Collections.enumeration(List.of(
                new ByteArrayInputStream(log), filler(19 * 1024 * 1024),
                new ByteArrayInputStream("\n2026-11-22 10:01:00,hoshu01,next".getBytes(StandardCharsets.UTF_8))))), lines::add);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).cut()).isTrue();
        assertThat(lines.get(0).read()).isNull();
        assertThat(lines.get(0).text()).hasSize(LogText.LONGEST).startsWith("2026-11-22 10:00:00,hoshu01,xxx");
        assertThat(lines.get(1).read()).isNotNull();
    }

    private static InputStream filler(int length) {
        return new InputStream() {
            private int left = length;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }
        };
    }

    @Test
    void binaryIsShownWithoutWhatCouldDisturbThePageAndNoLineIsLost() {
        var lines = read(new byte[] {'a', 0, 27, '[', '1', 'm', '\n', (byte) 0xE2, (byte) 0x80, (byte) 0xAE, 'b', '\n', (byte) 0xFF, (byte) 0xFE},
                COMMAS);
        assertThat(lines).hasSize(3).allMatch(line -> line.read() == null);
        assertThat(lines).allMatch(line -> line.text().chars().noneMatch(c -> c < ' ' || c == 0x202E));
    }

    @Test
    void anAccountWithAnInvisibleCharacterIsAnotherAccount() {
        var line = read("2026-11-22 10:00:00,hoshu\u200B01,x\n", COMMAS).get(0);
        assertThat(Objects.requireNonNull(line.read()).account()).isEqualTo("hoshu\uFFFD01");
    }

    @Test
    void columnsThatCannotBeAreRefusedEachAtItsField() {
        var refused = catchThrowableOfType(InvalidInput.class, () -> new LogColumns(Separator.COMMA, 0, -1, 101, 101).check());
        assertThat(refused.problems()).extracting(Problem::field).containsExactly("time", "clock", "account", "action");
        assertThat(catchThrowableOfType(InvalidInput.class, () -> new LogColumns(Separator.TAB, 2, 0, 2, 0).check()).problems())
                .extracting(Problem::field).containsExactly("account");
        new LogColumns(Separator.SPACE, 1, 2, 3, 0).check();
    }

    @Property(tries = 300)
    void everyLineThatIsNotBlankComesOutWhateverItHolds(@ForAll List<@AlphaChars @NumericChars @Chars({',', '"', ' ', '\t', ':', '-', '保'}) String> cells) {
        var log = String.join("\n", cells);
        for (var separator : Separator.values()) {
            assertThat(read(log, new LogColumns(separator, 1, 2, 3, 4))).hasSize((int) log.lines().filter(line -> !line.isBlank()).count());
        }
    }
}
