package org.kitei.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.kitei.facility.Size;
import org.kitei.guideline.Proposals.Proposal;
import org.kitei.text.RegulationText;
import org.kitei.text.TextReader;

class ProposalsTests {

    private final Guideline guideline = new Guideline();

    @Test
    void whatOthersWroteOnAMatterIsProposedForIt() {
        var text = TextReader.read("""
                情報システム利用規程

                （趣旨）
                第１条　この規程は、病院の医療情報システムの安全管理の方針に基づき、必要な事項を定めることを目的とする。
                （食堂）
                第２条　食堂の営業時間は、午前八時から午後六時までとする。
                （監査）
                第３条　監査責任者は、情報システムの監査を年四回実施し、その結果を病院長に報告しなければならない。
                （媒体の廃棄）
                第４条　個人情報を記録した媒体を廃棄するときは、復元できないように処理し、廃棄の記録を残すものとする。
                （教育）
                第５条　運用責任者は、利用者に対し情報システムの取扱い及び個人情報の保護に関する教育及び訓練を行う。
                """).text();
        assertThat(first(text, "1-1A")).isEqualTo("第1条");
        assertThat(first(text, "2-4B")).isEqualTo("第3条");
        assertThat(first(text, "4-4A")).isEqualTo("第4条");
        assertThat(first(text, "5-2A")).isEqualTo("第5条");
        assertThat(all(text)).isNotEmpty().allSatisfy(proposal -> assertThat(proposal.label()).isNotEqualTo("第2条"));
    }

    @Test
    void nothingIsProposedWhereNothingIsAlike() {
        var text = TextReader.read("食堂規程\n\n（営業）\n第１条　食堂は、午前八時に開く。\n第２条　削除\n").text();
        assertThat(all(text)).isEmpty();
    }

    /** Every row's model clause, its identity unknown as after an import, is found again by its words. */
    @Test
    void theModelIsFoundInItsOwnWords() {
        var model = guideline.assemble(Facilities.hospital());
        var proposals = guideline.proposals(model.text(), guideline.rowsFor(Size.B), Facilities.hospital());
        var coverage = guideline.coverage(model.text(), model.answers(), Size.B);
        var found = coverage.rows().stream().filter(row -> {
            var labels = proposals.of(row.row()).stream().map(Proposal::label).toList();
            return row.answeredBy().stream().anyMatch(answer -> labels.stream().anyMatch(answer.label()::startsWith));
        }).map(row -> row.row().id()).collect(Collectors.toList());
        assertThat(found).hasSizeGreaterThanOrEqualTo(23);
    }

    private String first(RegulationText text, String row) {
        return guideline.proposals(text, guideline.rowsFor(Size.B), Facilities.hospital()).of(guideline.row(row)).stream().findFirst()
                .map(Proposal::label).orElse("");
    }

    private List<Proposal> all(RegulationText text) {
        var proposals = guideline.proposals(text, guideline.rowsFor(Size.B), Facilities.hospital());
        return guideline.rowsFor(Size.B).stream().flatMap(row -> proposals.of(row).stream()).toList();
    }
}
