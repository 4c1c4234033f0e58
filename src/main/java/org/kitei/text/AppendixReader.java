package org.kitei.text;

import java.util.ArrayList;
import java.util.List;

/** Takes what stands behind the provisions: tables, forms, the history of editions. */
final class AppendixReader {

    private record Appended(Line heading, int at, List<String> lines, List<Integer> places) {
    }

    private final Findings findings;
    private final List<Appended> appended = new ArrayList<>();

    AppendixReader(Findings findings) {
        this.findings = findings;
    }

    Region open(int at, Line heading) {
        appended.add(new Appended(heading, at, new ArrayList<>(), new ArrayList<>()));
        return heading instanceof Line.TableHeading ? Region.TABLE
                : heading instanceof Line.FormHeading ? Region.FORM : Region.HISTORY;
    }

    void accept(int at, String raw, Line line) {
        Appended open = appended.get(appended.size() - 1);
        if (open.heading instanceof Line.FormHeading || !(line instanceof Line.Blank)) {
            open.lines.add(raw);
            open.places.add(at);
        }
    }

    List<AppendedTable> toTables() {
        List<AppendedTable> tables = new ArrayList<>();
        for (Appended table : appended) {
            if (table.heading instanceof Line.TableHeading heading) {
                List<List<String>> rows = TableRows.read(table.lines.stream().map(Words::strip).toList());
                int columns = rows.stream().mapToInt(List::size).max().orElse(0);
                for (int i = 0; i < rows.size(); i++) {
                    if (rows.get(i).size() < columns) {
                        findings.add(table.places.get(i), Finding.Kind.UNEVEN_ROW, table.lines.get(i));
                    }
                }
                tables.add(new AppendedTable(findings.provision(table.at), heading.label(), heading.caption(), rows));
            }
        }
        return tables;
    }

    List<AppendedForm> toForms() {
        List<AppendedForm> forms = new ArrayList<>();
        for (Appended form : appended) {
            if (form.heading instanceof Line.FormHeading heading) {
                forms.add(new AppendedForm(findings.provision(form.at), heading.label(), heading.caption(), form.lines));
            }
        }
        return forms;
    }

    List<Imprint.EditionNote> history() {
        List<Imprint.EditionNote> notes = new ArrayList<>();
        for (Appended history : appended) {
            if (history.heading instanceof Line.HistoryHeading) {
                findings.add(history.at, Finding.Kind.IMPRINT, "改版履歴");
                findings.setAside(history.at, Finding.Kind.IMPRINT, "改版履歴");
                for (int i = 0; i < history.lines.size(); i++) {
                    findings.setAside(history.places.get(i), Finding.Kind.IMPRINT, history.lines.get(i));
                    Imprint.EditionNote.of(Words.of(history.lines.get(i))).ifPresent(notes::add);
                }
            }
        }
        return notes;
    }
}
