package org.kitei.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.kitei.text.AppendedTable;
import org.kitei.text.JapaneseDate;
import org.kitei.text.RegulationText;

/**
 * An appended table that lists staff with their tasks: which changes touch it, and what it says after them. A row is a role's
 * where one of its cells is the role's name; it is a person's where one of its cells has theirs.
 */
final class AssignedStaffTable {

    private static final Pattern PERSONS = Pattern.compile("担当者|氏名|職員");
    private static final Pattern PERIODS = Pattern.compile("期間");
    private static final Pattern BETWEEN = Pattern.compile("、|，|,|・|／|/|及び|並びに|\n");
    private static final Pattern SPACE = Pattern.compile("[\\s　]+");

    private final AppendedTable table;

    private AssignedStaffTable(AppendedTable table) {
        this.table = table;
    }

    private static Stream<AssignedStaffTable> in(RegulationText text) {
        return text.appendedTables().stream().filter(table -> table.rows().size() > 1).map(AssignedStaffTable::new);
    }

    /** Whether a table of the text would say something else after the change. */
    static boolean touched(RegulationText text, TableChange change) {
        return in(text).anyMatch(table -> !table.after(change).rows().equals(table.table.rows()));
    }

    /** The text with its tables as they are after the changes, each in turn. */
    static RegulationText amended(RegulationText text, List<TableChange> changes) {
        var amended = text;
        for (var change : changes) {
            var tables = in(amended).map(table -> table.after(change)).toList();
            var before = amended;
            amended = new RegulationText(before.title(), before.preamble(), before.main(), before.supplementary(),
                    before.appendedTables().stream().map(table -> tables.stream()
                            .filter(other -> other.id().equals(table.id())).findFirst().orElse(table)).toList(), before.forms());
        }
        return amended;
    }

    private AppendedTable after(TableChange change) {
        var persons = column(PERSONS);
        if (change.began()) {
            return IntStream.range(1, table.rows().size()).noneMatch(row -> isOfRole(row, change.role())) ? table
                    : persons < 0 ? withColumns(change) : with(rows(persons, change));
        }
        return persons < 0 ? table : with(rows(persons, change));
    }

    private List<List<String>> rows(int persons, TableChange change) {
        var periods = column(PERIODS);
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < table.rows().size(); i++) {
            var row = new ArrayList<>(table.rows().get(i));
            if (i > 0 && concerns(i, change) && change.began() != names(row.get(persons), change.person())) {
                row.set(persons, change.began() ? joined(row.get(persons), change.person()) : without(row.get(persons), change.person()));
                if (periods >= 0 && (change.began() ? single(row.get(persons)) : row.get(persons).isEmpty())) {
                    row.set(periods, change.began() ? period(change) : "");
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private boolean concerns(int row, TableChange change) {
        return change.kind() == TableChange.Kind.LEFT || isOfRole(row, change.role());
    }

    /** A table of tasks alone is given columns for who does them and when. */
    private AppendedTable withColumns(TableChange change) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < table.rows().size(); i++) {
            var row = new ArrayList<>(table.rows().get(i));
            boolean touched = i > 0 && isOfRole(i, change.role());
            row.add(i == 0 ? "担当者" : touched ? change.person() : "");
            row.add(i == 0 ? "期間" : touched ? period(change) : "");
            rows.add(row);
        }
        return with(rows);
    }

    private AppendedTable with(List<List<String>> rows) {
        return new AppendedTable(table.id(), table.label(), table.caption(), rows);
    }

    private static String period(TableChange change) {
        return JapaneseDate.format(change.day()) + "から" + (change.until() == null ? "" : JapaneseDate.format(change.until()) + "まで");
    }

    private int column(Pattern head) {
        var heads = table.rows().get(0);
        return IntStream.range(0, heads.size()).filter(i -> head.matcher(heads.get(i)).find()).findFirst().orElse(-1);
    }

    private boolean isOfRole(int row, String role) {
        return table.rows().get(row).stream().flatMap(AssignedStaffTable::parts).anyMatch(role::equals);
    }

    private static boolean names(String cell, String person) {
        return parts(cell).map(AssignedStaffTable::bare).anyMatch(bare(person)::equals);
    }

    private static boolean single(String cell) {
        return parts(cell).count() < 2;
    }

    private static String joined(String cell, String person) {
        return cell.isEmpty() ? person : cell + "、" + person;
    }

    private static String without(String cell, String person) {
        return String.join("、", parts(cell).filter(part -> !bare(part).equals(bare(person))).toList());
    }

    private static Stream<String> parts(String cell) {
        return Arrays.stream(BETWEEN.split(cell)).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static String bare(String name) {
        return SPACE.matcher(name).replaceAll("");
    }
}
