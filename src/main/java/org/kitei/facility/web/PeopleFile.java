package org.kitei.facility.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.kitei.facility.DepartmentRef;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;
import org.kitei.facility.SignInName;

/**
 * A table of people as hospitals export it: comma separated with a heading line, UTF-8 or the encoding of Japanese Excel.
 * Columns in any order: 氏名, ふりがな, サインイン名, 部署, 開始日, 言語, メール (or name, reading, sign-in name, department,
 * from, language, e-mail); only the name is required.
 */
final class PeopleFile {

    static final int MOST_LINES = 500;

    private static final Charset JAPANESE_EXCEL = Charset.forName("windows-31j");
    private static final DateTimeFormatter EXCEL_DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("氏名", "name"), Map.entry("name", "name"),
            Map.entry("ふりがな", "reading"), Map.entry("フリガナ", "reading"), Map.entry("reading", "reading"),
            Map.entry("サインイン名", "signInName"), Map.entry("sign-in name", "signInName"),
            Map.entry("部署", "department"), Map.entry("department", "department"),
            Map.entry("開始日", "from"), Map.entry("from", "from"),
            Map.entry("言語", "language"), Map.entry("language", "language"),
            Map.entry("メール", "email"), Map.entry("メールアドレス", "email"), Map.entry("e-mail", "email"), Map.entry("email", "email"));

    private PeopleFile() {
    }

    static String decode(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, JAPANESE_EXCEL);
        }
    }

    /**
     * @param taken whether a sign-in name is taken already
     * @throws InvalidInput at {@code file} where it is no such table at all
     */
    static List<PeopleLine> read(String text, List<DepartmentRef> departments, Predicate<String> taken) {
        try (var table = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true)
                .setIgnoreEmptyLines(true).setAllowMissingColumnNames(true).get().parse(new StringReader(text))) {
            if (table.getHeaderNames().stream().noneMatch(header -> "name".equals(column(header)))) {
                throw InvalidInput.at("file", "facility.upload.no-name-column");
            }
            var records = table.getRecords();
            if (records.isEmpty()) {
                throw InvalidInput.at("file", "facility.upload.empty");
            }
            if (records.size() > MOST_LINES) {
                throw InvalidInput.at("file", "facility.upload.long", MOST_LINES);
            }
            return lines(records, departments, taken);
        } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
            throw InvalidInput.at("file", "facility.upload.unreadable");
        }
    }

    private static List<PeopleLine> lines(
            List<CSVRecord> records, List<DepartmentRef> departments, Predicate<String> taken) {
        Set<String> seen = new HashSet<>();
        var lines = new ArrayList<PeopleLine>();
        for (var line : records) {
            var problems = new ArrayList<Problem>();
            var form = form(line, departments, problems);
            var signInName = SignInName.normal(Typed.text(form.signInName()));
            if (!signInName.isEmpty() && (!seen.add(signInName) || taken.test(signInName))) {
                problems.add(Problem.at("signInName", "facility.sign-in-name.taken"));
            }
            try {
                form.entered("").check();
            } catch (InvalidInput refused) {
                problems.addAll(refused.problems());
            }
            lines.add(new PeopleLine(line.getRecordNumber() + 1, form, problems));
        }
        return lines;
    }

    private static PersonForm form(CSVRecord line, List<DepartmentRef> departments, List<Problem> problems) {
        var department = value(line, "department");
        var known = departments.stream().filter(candidate -> candidate.name().equals(department)).findFirst();
        if (!department.isEmpty() && known.isEmpty()) {
            problems.add(Problem.at("departmentId", "facility.upload.department.unknown", department));
        }
        var language = value(line, "language");
        return new PersonForm("0", value(line, "name"), value(line, "reading"),
                known.map(candidate -> candidate.id().toString()).orElse(""), day(value(line, "from")),
                language.isEmpty() ? "ja" : language, value(line, "email"), value(line, "signInName"));
    }

    /** Excel writes 2026/4/1; what is no day stays as it was typed, to be refused so. */
    private static String day(String typed) {
        try {
            return LocalDate.parse(typed.replace('/', '-'), EXCEL_DAY).toString();
        } catch (DateTimeParseException e) {
            return typed;
        }
    }

    private static String value(CSVRecord line, String column) {
        return line.getParser().getHeaderMap().entrySet().stream()
                .filter(header -> column.equals(column(header.getKey())) && line.isSet(header.getValue()))
                .map(header -> line.get(header.getValue()))
                .findFirst().orElse("");
    }

    private static String column(String header) {
        return COLUMNS.getOrDefault(header.strip().toLowerCase(Locale.ROOT), "");
    }
}
