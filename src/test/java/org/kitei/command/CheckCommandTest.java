package org.kitei.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aTextInOrderIsFine() {
        var checked = Terminal.types("text", "check", "src/test/resources/text/municipal-hospital.txt", "--language", "ja");
        assertThat(checked.out()).contains("直すところは見つかりませんでした");
        assertThat(checked.status()).isZero();
    }

    @Test
    void everyFindingNamesFileLineAndWhatToDo() throws IOException {
        var file = file("規程.txt", "情報管理規程\n（目的）\n第1条　第9条により、○○病院の\n情報を管理する。\n（監査）\n第2条　令和1年6月1日から行う。\n");
        var checked = Terminal.types("text", "check", file, "--language", "ja");
        assertThat(checked.status()).isEqualTo(1);
        assertThat(checked.out().lines()).containsExactly(
                file + ":4: 前の行の続きとして読みました。　情報を管理する。",
                file + ":3: 第1条に空欄が残っています。言葉を入れてください。　第9条により、○○病院の情報を管理する。",
                file + ":3: 第1条：「第9条」にあたる定めがありません。番号を確かめてください。",
                file + ":6: 第2条：「令和1年6月1日」の1年は元年と書きます。「令和元年6月1日」に直せます。");
        assertThat(Terminal.types("text", "check", file, "--language", "en").out()).contains(":3: 第1条: There is no provision “第9条”.");
    }

    @Test
    void whatMayHaveBeenMeantStandsBehindAReferenceThatLeadsNowhere() throws IOException {
        var file = file("規程.txt", "規程\n（目的）\n第1条　第4条による。\n（監査）\n第3条　監査を行う。\n（補則）\n第5条　別に定める。\n");
        assertThat(Terminal.types("text", "check", file, "--language", "ja").out())
                .contains(":3: 第1条：「第4条」にあたる定めがありません。番号を確かめてください。「第3条」か「第5条」に直せます。");
        assertThat(Terminal.types("text", "check", file, "--language", "en").out()).contains("“第3条” or “第5条” would be right.");
    }

    @Test
    void besideAFormerTextShiftedReferencesAreShown() throws IOException {
        var former = file("old.txt", "規程\n（目的）\n第1条　第2条による。\n（監査）\n第2条　毎年監査を行い、記録を五年間保管する。\n");
        var next = file("new.txt", "規程\n（目的）\n第1条　第2条による。\n（責任者）\n第2条　責任者を置く。\n（監査）\n第3条　毎年監査を行い、記録を五年間保管する。\n");
        assertThat(Terminal.types("text", "check", next, "--language", "ja").status()).isZero();
        var checked = Terminal.types("text", "check", next, "--former", former, "--language", "ja");
        assertThat(checked.status()).isEqualTo(1);
        assertThat(checked.out()).isEqualTo(next + ":3: 第1条：「第2条」が指していた定めは、番号が変わりました。「第3条」に直せます。\n");
    }

    private String file(String name, String words) throws IOException {
        return Files.writeString(folder.resolve(name), words).toString();
    }
}
