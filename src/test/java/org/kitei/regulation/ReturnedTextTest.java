package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.committee.Resolution;
import org.springframework.beans.factory.annotation.Autowired;

/** What a committee or a director asks to change reaches the drafter, article by article. */
@KiteiTest
class ReturnedTextTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired ReturnedReading returned;
    @Autowired Drafting drafting;
    @Autowired TestClock clock;

    private House hospital;
    private UUID id;

    @BeforeEach
    void submit() {
        clock.set(TestClock.START);
        hospital = hospitals.hospital();
        id = cases.enact(hospital);
        cases.submit(hospital);
        cases.callInWriting(hospital);
    }

    @Test
    void amendmentsReachTheDrafterInTheOrderOfTheText() {
        remarks("m1", "amend", 3, "回数を六回とする。");
        remarks("m2", "amend", 1, "目的に監査を加える。");
        remarks("m3", "adopt", 3, "賛成する。");
        cases.opinion(hospital, "m4", "amend");
        cases.opinion(hospital, "m5", "amend");
        cases.confirmMinutes(hospital);

        var came = came();
        assertThat(came.resolution()).isEqualTo(Resolution.AMEND);
        assertThat(came.articles()).extracting(Returned.OnArticle::label).satisfies(labels -> {
            assertThat(labels.get(0)).startsWith("第2条");
            assertThat(labels.get(1)).startsWith("第4条");
        });
        assertThat(came.articles().get(1).remarks()).extracting(Returned.Remark::words).containsExactly("回数を六回とする。", "賛成する。");
        assertThat(came.articles().get(1).remarks()).extracting(Returned.Remark::by).containsExactly("試験 m1", "試験 m3");
        assertThat(came.general()).hasSize(4);
    }

    @Test
    void aRemarkFollowsItsArticleWhenThatMovesAndStaysWhenItIsStruck() {
        remarks("m1", "amend", 3, "回数を六回とする。");
        remarks("m2", "amend", 0, "要らない。");
        for (var member : List.of("m3", "m4", "m5")) {
            cases.opinion(hospital, member, "amend");
        }
        cases.confirmMinutes(hospital);
        hospital.as("drafter", () -> {
            var desk = drafting.open(id);
            int first = desk.plain().indexOf("（");
            int second = desk.plain().indexOf("\n（", first) + 1;
            drafting.save(id, desk.plain().substring(0, first) + desk.plain().substring(second), desk.revision());
        });
        assertThat(came().articles()).extracting(Returned.OnArticle::gone).containsExactly(false, true);
    }

    @Test
    void aDirectorsReasonReachesTheDrafterAndIsGoneOnceTheTextIsSubmittedAgain() {
        for (int i = 1; i <= 5; i++) {
            cases.opinion(hospital, "m" + i, "adopt");
        }
        cases.confirmMinutes(hospital);
        cases.sendBack(hospital);
        assertThat(came().resolution()).isNull();
        assertThat(came().reason()).isEqualTo("書き直すこと。");

        cases.add(hospital, id, "この規程は、毎年見直さなければならない。");
        cases.submit(hospital);
        assertThat(hospital.as("drafter", () -> returned.of(id))).isEmpty();
    }

    private Returned came() {
        return hospital.as("drafter", () -> returned.of(id)).orElseThrow();
    }

    private void remarks(String member, String kind, int article, String words) {
        hospitals.does(hospital, member, "give-opinion", Map.of("opinion", kind, "reason", "理由がある。",
                "comments[0].article", cases.get(hospital, id).text().articles().toList().get(article).id().value(),
                "comments[0].comment", words));
    }
}
