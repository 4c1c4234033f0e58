package org.kitei.command;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityProfile;
import org.kitei.facility.Size;
import org.kitei.guideline.Guideline;
import org.kitei.guideline.Proposals;
import org.kitei.guideline.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which articles of a text might answer the rows of the guideline's table: proposals for a person, as the program's pages make them. */
@Command(name = "coverage", mixinStandardHelpOptions = true, sortOptions = false)
final class CoverageCommand extends Task {

    @Parameters(paramLabel = "FILE", descriptionKey = "command.option.file")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(names = "--size", required = true, paramLabel = "B|C", descriptionKey = "command.option.size")
    private @Nullable Size size;

    @Override
    int work(Speech speech) throws Refused, IOException {
        var incoming = Incoming.of(file);
        var read = incoming.read();
        var guideline = new Guideline();
        var facility = anyFacility(size == null ? Size.B : size, read.imprint().organisation());
        var proposals = guideline.proposals(read.text(), facility);
        var rows = guideline.rowsFor(facility.size());
        var lines = rows.stream().map(row -> line(row, proposals.of(row), speech)).collect(Collectors.joining());
        long proposed = rows.stream().filter(row -> !proposals.of(row).isEmpty()).count();
        print(lines + speech.say("command.coverage", proposed, rows.size()) + "\n");
        return Math.max(told(incoming, speech), proposed == rows.size() ? FINE : FINDINGS);
    }

    private static String line(Row row, List<Proposals.Proposal> proposals, Speech speech) {
        var where = proposals.stream().map(Proposals.Proposal::label).collect(Collectors.joining("、"));
        return String.join("\t", row.id(), speech.say("command.coverage." + (proposals.isEmpty() ? "none" : "proposed")),
                row.item().in(speech.locale()), where) + "\n";
    }

    private static FacilityProfile anyFacility(Size size, String name) {
        return new FacilityProfile(new UUID(0, 0), "", name, size, ZoneId.of("Asia/Tokyo"), false, List.of(),
                FacilityProfile.Settings.defaults());
    }
}
