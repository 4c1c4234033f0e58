package org.kitei.facility.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.kitei.facility.DepartmentRef;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;

class PeopleFileTest {

    private static final DepartmentRef WARD = new DepartmentRef(UUID.randomUUID(), "看護部");

    @Test
    void columnsMayComeInAnyOrderAndInEitherLanguage() {
        assertThat(read("サインイン名,氏名,部署,開始日\nhanako,例示 花子,看護部,2026/4/1\n").get(0).person())
                .satisfies(person -> {
                    assertThat(person.name()).isEqualTo("例示 花子");
                    assertThat(person.signInName()).isEqualTo("hanako");
                    assertThat(person.departmentId()).isEqualTo(WARD.id().toString());
                });
        assertThat(read("Name,From\nHanako,2026-04-01\n")).allMatch(PeopleLine::good);
    }

    @Test
    void aDayIsReadAsExcelWritesIt() {
        assertThat(read("氏名,開始日\n例示 花子,2026/4/1\n")).allMatch(PeopleLine::good)
                .allSatisfy(line -> assertThat(line.person().activeFrom()).isEqualTo("2026-04-01"));
        assertThat(read("氏名,開始日\n例示 花子,2026/2/30\n")).noneMatch(PeopleLine::good);
    }

    @Test
    void theSameSignInNameInFullWidthIsFoundTwice() {
        var lines = read("氏名,サインイン名\n例示 花子,hanako\n例示 華子,ＨＡＮＡＫＯ\n");
        assertThat(lines.get(1).problems()).extracting(Problem::key).containsExactly("facility.sign-in-name.taken");
    }

    @Test
    void everyBadLineIsNamedWithEverythingThatIsWrongOnIt() {
        var lines = read("""
                氏名,サインイン名,部署,開始日
                例示 花子,hanako,看護部,2026-04-01
                ,hanako,内科,2026-04-01
                例示 三郎,taken,,
                例示 四季,!,,きのう
                """);
        assertThat(lines).extracting(PeopleLine::number).containsExactly(2L, 3L, 4L, 5L);
        assertThat(lines.get(0).good()).isTrue();
        assertThat(lines.get(1).problems()).extracting(Problem::key).containsExactlyInAnyOrder(
                "facility.upload.department.unknown", "facility.sign-in-name.taken", "facility.people.name.required");
        assertThat(lines.get(2).problems()).extracting(Problem::key).containsExactly("facility.sign-in-name.taken");
        assertThat(lines.get(3).problems()).extracting(Problem::key).containsExactly("facility.typed.day");
    }

    @Test
    void whatJapaneseExcelSavesIsReadAsWellAsUnicode() {
        var table = "氏名,部署\n例示 花子,看護部\n";
        assertThat(PeopleFile.decode(table.getBytes(Charset.forName("windows-31j")))).isEqualTo(table);
        assertThat(PeopleFile.decode(("\uFEFF" + table).getBytes(StandardCharsets.UTF_8))).isEqualTo(table);
    }

    @Test
    void whatIsNoSuchTableIsRefusedAsAWhole() {
        for (var text : List.of("", "部署\n看護部\n", "氏名\n", "氏名\n\"例示", "氏名\n" + "例示\n".repeat(501))) {
            assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidInput.class);
        }
    }

    private static List<PeopleLine> read(String text) {
        return PeopleFile.read(text, List.of(WARD), "taken"::equals);
    }
}
