package org.kitei.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kitei.facility.FacilityProfile;
import org.kitei.facility.Size;
import org.kitei.guideline.Guideline;
import org.kitei.guideline.Proposals;
import org.kitei.text.TextPrinter;
import org.kitei.text.TextReader;

class CoverageCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theModelIsRecognisedByItsWordsWhateverTheHospitalIsCalled(Size size) throws IOException {
        var covered = Terminal.types("guideline", "coverage", model(size), "--size", size.name(), "--language", "en");
        assertThat(covered.out()).contains("25 of 25 rows").doesNotContain("\tnone\t");
        assertThat(covered.status()).isZero();
    }

    @Test
    void theSameArticlesAreProposedAsOnThePages() throws IOException {
        var file = Path.of(model(Size.B));
        var text = TextReader.read(Files.readString(file)).text();
        var guideline = new Guideline();
        var proposals = guideline.proposals(text, hospital(Size.B));
        var lines = Terminal.types("guideline", "coverage", file.toString(), "--size", "B").out().lines().toList();
        assertThat(guideline.rowsFor(Size.B)).isNotEmpty().allSatisfy(row -> assertThat(lines).anyMatch(line -> line.startsWith(row.id() + "\t")
                && line.endsWith("\t" + proposals.of(row).stream().map(Proposals.Proposal::label).collect(Collectors.joining("、")))));
    }

    @Test
    void aRowThatNothingIsLikeIsAFinding() throws IOException {
        var file = Files.writeString(folder.resolve("規程.txt"), """
                情報システム利用規程

                （趣旨）
                第１条　この規程は、病院の医療情報システムの安全管理の方針に基づき、必要な事項を定めることを目的とする。
                （監査）
                第２条　監査責任者は、情報システムの監査を年四回実施し、その結果を病院長に報告しなければならない。
                """);
        var covered = Terminal.types("guideline", "coverage", file.toString(), "--size", "B", "--language", "en");
        assertThat(covered.out().lines()).anyMatch(line -> line.startsWith("2-4B\tproposed\t") && line.contains("第2条"))
                .anyMatch(line -> line.startsWith("4-4A\tnone\t"));
        assertThat(covered.status()).isEqualTo(1);
    }

    @Test
    void whatTheReaderLeftOutIsToldBesideTheRows() throws IOException {
        var file = Path.of(model(Size.B));
        Files.writeString(file, Files.readString(file) + "\n改版履歴\n第1版　令和5年4月1日　制定\n");
        var covered = Terminal.types("guideline", "coverage", file.toString(), "--size", "B", "--language", "en");
        assertThat(covered.err()).contains("改版履歴").contains("2 lines are no part of the text");
        assertThat(covered.status()).isZero();
    }

    private String model(Size size) throws IOException {
        return Files.writeString(folder.resolve("規程.txt"), TextPrinter.print(new Guideline().assemble(hospital(size)).text())).toString();
    }

    private static FacilityProfile hospital(Size size) {
        return new FacilityProfile(new UUID(0, 1), "", "みなと総合病院", size, ZoneId.of("Asia/Tokyo"), false, List.of("電子カルテシステム"),
                FacilityProfile.Settings.defaults());
    }
}
