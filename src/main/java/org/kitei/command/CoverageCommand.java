package org.kitei.command;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityProfile;
import org.kitei.facility.Size;
import org.kitei.guideline.Coverage;
import org.kitei.guideline.Guideline;
import org.kitei.text.Identities;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Says which rows of the guideline's table a text answers, as far as its provisions are recognised as those of the model
 * clauses: a proposal for a person to confirm.
 */
@Command(name = "coverage", mixinStandardHelpOptions = true, sortOptions = false)
final class CoverageCommand extends Task {

    @Parameters(paramLabel = "FILE", descriptionKey = "command.option.file")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(names = "--size", required = true, paramLabel = "B|C", descriptionKey = "command.option.size")
    private @Nullable Size size;

    @Override
    int work(Speech speech) throws Refused, IOException {
        var read = Incoming.of(file).read();
        var guideline = new Guideline();
        var asked = size == null ? Size.B : size;
        var model = guideline.assemble(anyFacility(asked, read.imprint().organisation()));
        var text = Identities.carryOver(model.text(), read.text());
        var coverage = guideline.coverage(text, model.answers(), asked);
        var lines = coverage.rows().stream().map(row -> line(row, speech)).collect(Collectors.joining());
        print(lines + speech.say("command.coverage", coverage.count(Coverage.State.COVERED), coverage.rows().size()) + "\n");
        return coverage.gaps().isEmpty() ? FINE : FINDINGS;
    }

    private static String line(Coverage.RowCoverage row, Speech speech) {
        var where = row.answeredBy().stream().map(Coverage.Provision::label).collect(Collectors.joining("、"));
        return String.join("\t", row.row().id(), speech.say("command.coverage." + row.state()),
                row.row().item().in(speech.locale()), where) + "\n";
    }

    private static FacilityProfile anyFacility(Size size, String name) {
        return new FacilityProfile(new UUID(0, 0), "", name, size, ZoneId.of("Asia/Tokyo"), false, List.of(),
                FacilityProfile.Settings.defaults());
    }
}
