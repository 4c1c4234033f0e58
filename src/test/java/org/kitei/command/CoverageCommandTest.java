package org.kitei.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kitei.facility.FacilityProfile;
import org.kitei.facility.Size;
import org.kitei.guideline.Guideline;
import org.kitei.text.TextPrinter;

class CoverageCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theModelClausesAnswerEveryRowWhateverTheHospitalIsCalled(Size size) throws IOException {
        var covered = Terminal.types("guideline", "coverage", model(size, ""), "--size", size.name(), "--language", "en");
        assertThat(covered.out()).contains("25 of 25 rows are answered").doesNotContain("missing");
        assertThat(covered.status()).isZero();
    }

    @Test
    void aClauseThatIsGoneIsMissed() throws IOException {
        var covered = Terminal.types("guideline", "coverage", model(Size.B, "（目的）"), "--size", "B", "--language", "en");
        assertThat(covered.out().lines()).anyMatch(line -> line.startsWith("1-1A\tmissing"));
        assertThat(covered.status()).isEqualTo(1);
    }

    private String model(Size size, String without) throws IOException {
        var text = TextPrinter.print(new Guideline().assemble(new FacilityProfile(new UUID(0, 1), "", "みなと総合病院", size, ZoneId.of("Asia/Tokyo"), false,
                List.of("電子カルテシステム"), FacilityProfile.Settings.defaults())).text());
        int from = text.indexOf(without);
        var kept = without.isEmpty() ? text : text.substring(0, from) + text.substring(text.indexOf("\n（", from) + 1);
        return Files.writeString(folder.resolve("規程.txt"), kept).toString();
    }
}
