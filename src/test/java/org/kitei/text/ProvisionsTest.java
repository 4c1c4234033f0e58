package org.kitei.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ProvisionsTest {

    @Test
    void everyProvisionIsCalledAsAPersonCallsIt() {
        assertThat(Provisions.walk(ExistingTextsTest.read("municipal-hospital.txt").text())).extracting(Provision::label)
                .containsSubsequence("題名", "第1章", "第1条", "第2条", "第2条第1号", "第2条第2号", "第2条第2号ア", "第2条第2号イ",
                        "第2条第2号イ（ア）", "第2条第2号の2", "第3条", "第2章", "第2章第1節", "第4条", "第4条第2項", "第4条第2項第1号",
                        "第5条の2", "第5条の2第2項", "附則", "附則（平成二十九年十月二日病院管理規程第九号）第2項", "別表第1", "様式第1号");
    }

    @Test
    void eachWordStandsInOneProvisionOnly() {
        RegulationText text = Texts.hospital();
        assertThat(Provisions.walk(text))
                .filteredOn(provision -> provision.words().contains("監査責任者は、毎年四回"))
                .hasSize(1).first()
                .satisfies(provision -> {
                    assertThat(provision.kind()).isEqualTo(Provision.Kind.PARAGRAPH);
                    assertThat(provision.article()).isEqualTo(text.articles().toList().get(3).id());
                });
    }

    @Test
    void articlesAreNumberedOneByOneAndTheChangesTold() {
        RegulationText text = TextReader.read("規程\n第１条　甲\n第１条の２　乙\n第２条　削除\n第５条　丙").text();
        Numbering.Renumbered renumbered = Numbering.renumber(text);
        assertThat(renumbered.text().articles()).extracting(article -> article.number().key()).containsExactly("1", "2", "3", "4");
        assertThat(renumbered.text().articles().map(Article::id)).containsExactlyElementsOf(text.articles().map(Article::id).toList());
        assertThat(renumbered.changed()).containsEntry(Numeral.of(1, 2), Numeral.of(2)).containsEntry(Numeral.of(5), Numeral.of(4));
    }

    @Test
    void whatIsStoredNeedsItsFormat() {
        RegulationText text = Texts.hospital();
        assertThat(TextJson.read(TextJson.write(text))).isEqualTo(text);
        assertThatIllegalArgumentException().isThrownBy(() -> TextJson.read("{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> TextJson.read("規程"));
    }
}
