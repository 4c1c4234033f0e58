package org.kitei.contract.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.kitei.contract.ContractorDetails;
import org.kitei.document.SpreadsheetFile;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;

/** Contractors as a table: comma separated with a heading line, columns in any order. */
final class ContractorFile {

    static final int MOST_LINES = 500;
    static final List<String> COLUMNS = List.of("名称", "所在地", "代表者", "連絡先", "メール", "業務の種類");
    private static final Map<String, String> ENGLISH = Map.of("名称", "name", "所在地", "address", "代表者", "representative",
            "連絡先", "contact", "メール", "e-mail", "業務の種類", "work");

    private ContractorFile() {
    }

    /**
     * One line of the table.
     *
     * @param number as a spreadsheet counts it, the heading being 1
     */
    record Line(long number, ContractorDetails details, List<Problem> problems) {

        public boolean good() {
            return problems.isEmpty();
        }
    }

    /** @throws InvalidInput at {@code file} where it is no such table at all */
    static List<Line> read(String text, Predicate<String> taken) {
        try (var table = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(true)
                .setAllowMissingColumnNames(true).get().parse(new StringReader(text))) {
            if (table.getHeaderNames().stream().noneMatch(header -> is(header, "名称"))) {
                throw InvalidInput.at("file", "contract.csv.no-name");
            }
            var records = table.getRecords();
            if (records.isEmpty() || records.size() > MOST_LINES) {
                throw InvalidInput.at("file", records.isEmpty() ? "contract.csv.empty" : "contract.csv.long", MOST_LINES);
            }
            var seen = new HashSet<String>();
            return records.stream().map(record -> line(record, name -> !seen.add(name) || taken.test(name))).toList();
        } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
            throw InvalidInput.at("file", "contract.csv.unreadable");
        }
    }

    private static Line line(CSVRecord record, Predicate<String> taken) {
        var cells = COLUMNS.stream().map(column -> value(record, column)).toList();
        var details = new ContractorDetails(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
        var problems = new ArrayList<Problem>();
        try {
            details.check();
        } catch (InvalidInput refused) {
            problems.addAll(refused.problems());
        }
        if (!details.name().isEmpty() && taken.test(details.name())) {
            problems.add(Problem.at("name", "contract.error.name-taken"));
        }
        return new Line(record.getRecordNumber() + 1, details, problems);
    }

    private static String value(CSVRecord record, String column) {
        return record.getParser().getHeaderMap().entrySet().stream()
                .filter(header -> is(header.getKey(), column) && record.isSet(header.getValue()))
                .map(header -> Typed.text(SpreadsheetFile.plain(record.get(header.getValue())))).findFirst().orElse("");
    }

    private static boolean is(String header, String column) {
        return header.strip().equals(column) || header.strip().equalsIgnoreCase(ENGLISH.get(column));
    }
}
