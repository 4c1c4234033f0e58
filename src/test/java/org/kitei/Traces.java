package org.kitei;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything the database holds of a facility, in records, engine and ledger, to see whether something left a trace. */
@TestComponent
public class Traces {

    private static final Set<String> TENANT_COLUMNS = Set.of("facility_id", "tenant_id_");

    private final JdbcTemplate jdbc;

    Traces(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows of each table, in words. */
    public Map<String, List<String>> of(UUID facility) {
        var tables = jdbc.query("""
                        select table_name, column_name from information_schema.columns
                        where lower(table_schema) = 'public' order by table_name""",
                (row, number) -> Map.entry(row.getString(1), row.getString(2)));
        var rows = new TreeMap<String, List<String>>();
        for (var column : tables) {
            if (TENANT_COLUMNS.contains(column.getValue().toLowerCase())) {
                var value = column.getValue().equalsIgnoreCase("facility_id") ? facility : facility.toString();
                rows.put(column.getKey(), jdbc.queryForList(
                                "select * from " + column.getKey() + " where " + column.getValue() + " = ?", value).stream()
                        .map(Traces::words).sorted().collect(Collectors.toList()));
            }
        }
        return rows;
    }

    /** What is no longer as it was, by table. */
    public Map<String, List<String>> since(Map<String, List<String>> before, UUID facility) {
        var changed = new TreeMap<>(of(facility));
        changed.keySet().removeIf(table -> changed.get(table).equals(before.get(table)));
        return changed;
    }

    /** What the facility's ledger tells, the oldest first. */
    public List<String> acts(UUID facility) {
        return jdbc.queryForList("select act from ledger_entry where facility_id = ? order by sequence", String.class, facility);
    }

    private static String words(Map<String, Object> row) {
        return row.entrySet().stream()
                .map(cell -> cell.getKey() + "=" + (cell.getValue() instanceof byte[] bytes ? bytes.length : cell.getValue()))
                .collect(Collectors.joining(", "));
    }
}
