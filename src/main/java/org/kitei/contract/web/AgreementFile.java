package org.kitei.contract.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.kitei.contract.AgreementKeeping;
import org.kitei.contract.AgreementLine;
import org.kitei.contract.AgreementTable;
import org.kitei.contract.Terms;
import org.kitei.document.SpreadsheetFile;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;
import org.springframework.stereotype.Component;

/** Agreements as a table, each line one to be prepared: comma separated with a heading line, columns in any order. */
@Component
class AgreementFile {

    static final int MOST_LINES = 200;
    static final List<String> COLUMNS = List.of("契約の名前", "委託先", "部門", "業務の内容", "対象のシステム", "扱う情報", "始まりの日", "終わりの日",
            "特約", "再委託", "署名する人", "メール", "担当者", "確かめる間隔");
    private static final String STATE = "状態";
    private static final List<String> ALLOWED = List.of("認める", "true");
    private static final String NOT_ALLOWED = "認めない";
    private static final DateTimeFormatter EXCEL_DAY = DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    private final AgreementKeeping keeping;
    private final Names names;

    AgreementFile(AgreementKeeping keeping, Names names) {
        this.keeping = keeping;
        this.names = names;
    }

    /**
     * One line of the table.
     *
     * @param number  as a spreadsheet counts it, the heading being 1
     * @param opening what is to be opened; null where the line is wrong
     */
    record Line(long number, String title, String contractor, String until, AgreementKeeping.@Nullable Opening opening,
            List<Problem> problems) {

        public boolean good() {
            return problems.isEmpty();
        }
    }

    /**
     * A table that can be {@link #read} again: each of the {@link #COLUMNS}, and the state, which nobody reads.
     *
     * @param state in words
     */
    static byte[] write(List<AgreementTable.Row> rows, Function<AgreementLine, String> state) {
        var head = new ArrayList<>(COLUMNS);
        head.add(STATE);
        return SpreadsheetFile.of(Stream.concat(Stream.of(head), rows.stream().map(row -> cells(row, state.apply(row.line())))).toList());
    }

    private static List<String> cells(AgreementTable.Row row, String state) {
        var line = row.line();
        return List.of(line.title(), line.contractor(), line.department(), row.purpose(), row.systems(), row.dataTouched(), line.from().toString(),
                line.until().toString(), row.secrecyTerms(), row.passingOn() ? ALLOWED.get(0) : NOT_ALLOWED, row.signerName(), row.signerEmail(),
                row.inCharge(), String.valueOf(row.confirmEvery()), state);
    }

    /** @throws InvalidInput at {@code file} where it is no such table at all */
    List<Line> read(String text) {
        try (var table = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(true)
                .setAllowMissingColumnNames(true).get().parse(new StringReader(text))) {
            if (!table.getHeaderNames().contains("契約の名前")) {
                throw InvalidInput.at("file", "contract.csv.no-title");
            }
            var records = table.getRecords();
            if (records.isEmpty() || records.size() > MOST_LINES) {
                throw InvalidInput.at("file", records.isEmpty() ? "contract.csv.empty" : "contract.csv.long", MOST_LINES);
            }
            var known = names.now();
            return records.stream().map(record -> line(record, known)).toList();
        } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
            throw InvalidInput.at("file", "contract.csv.unreadable");
        }
    }

    private Line line(CSVRecord record, Names.Known known) {
        var problems = new ArrayList<Problem>();
        var contractor = named(record, "委託先", "contractorId", known.contractors(), problems);
        var department = named(record, "部門", "departmentId", known.departments(), problems);
        var inCharge = named(record, "担当者", "inChargeId", known.people(), problems);
        AgreementKeeping.@Nullable Opening opening = null;
        try {
            var terms = new Terms(orNobody(department), value(record, "契約の名前"), value(record, "業務の内容"), value(record, "対象のシステム"),
                    value(record, "扱う情報"), day(record, "始まりの日", "from"), day(record, "終わりの日", "until"), value(record, "特約"),
                    ALLOWED.contains(value(record, "再委託")), value(record, "署名する人"), value(record, "メール"), orNobody(inCharge),
                    Typed.number("confirmEvery", value(record, "確かめる間隔")));
            keeping.examine(terms);
            opening = contractor == null ? null : new AgreementKeeping.Opening(contractor, terms);
        } catch (InvalidInput refused) {
            refused.problems().stream().filter(one -> problems.stream().noneMatch(told -> told.field().equals(one.field()))).forEach(problems::add);
        }
        return new Line(record.getRecordNumber() + 1, value(record, "契約の名前"), value(record, "委託先"), value(record, "終わりの日"), opening, problems);
    }

    private static UUID orNobody(@Nullable UUID id) {
        return id == null ? new UUID(0, 0) : id;
    }

    private static @Nullable UUID named(CSVRecord record, String column, String field, Map<String, UUID> known, List<Problem> problems) {
        var name = value(record, column);
        var id = known.get(name);
        if (id == null) {
            problems.add(Problem.at(field, "contract.csv.unknown", name));
        }
        return id;
    }

    /** Excel writes 2026/4/1. */
    private static LocalDate day(CSVRecord record, String column, String field) {
        try {
            return Typed.day(field, LocalDate.parse(value(record, column).replace('/', '-'), EXCEL_DAY).toString());
        } catch (DateTimeParseException e) {
            throw InvalidInput.at(field, "contract.error.day");
        }
    }

    private static String value(CSVRecord record, String column) {
        return record.isMapped(column) && record.isSet(column) ? Typed.text(SpreadsheetFile.plain(record.get(column))) : "";
    }
}
