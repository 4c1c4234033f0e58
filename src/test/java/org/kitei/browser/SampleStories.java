package org.kitei.browser;

import static org.kitei.facility.SampleFounding.PASSWORD;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Stories of the sample facilities' people, each on the day after the one before. */
@ExtendWith(InABrowser.class)
abstract class SampleStories {

    static final List<String> VOTERS = List.of("vice-chair", "member1", "member2", "member3", "member4", "member5");

    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("uuuu年M月d日（E）", Locale.JAPANESE);

    @TempDir
    static Path folder;
    static RunningKitei kitei;

    final Photographs photographs = new Photographs();
    String house = "hospital";

    private final Map<String, Visitor> people = new LinkedHashMap<>();
    private Browser browser;
    private LocalDate today = LocalDate.MIN;

    @BeforeAll
    static void start() {
        kitei = RunningKitei.withBothSamples(folder);
    }

    @AfterAll
    static void stop() {
        kitei.close();
    }

    @BeforeEach
    void open(Browser shared) {
        browser = shared;
        today = kitei.noonOfTheNextDay();
    }

    @AfterEach
    void everythingReadsWell() {
        people.values().forEach(Visitor::close);
        photographs.areFine();
    }

    /** So many days from the day on which the story begins: time never goes back, because timers remember. */
    String in(int days) {
        return today.plusDays(days).toString();
    }

    String words(int days) {
        return IN_WORDS.format(today.plusDays(days));
    }

    Visitor drafts(String title) {
        var drafter = as(house.equals("clinic") ? "director" : "drafter");
        drafter.opens("/cases/new").chooses("start", "empty").fills("title", title).presses("起案を始める");
        return drafter.fills("text", title + "\n\n（目的）\n第１条　この要領は、" + title + "について必要な事項を定める。\n\n附　則\nこの要領は、病院長が定める日から施行する。")
                .presses("保存して確かめる");
    }

    void submits(Visitor drafter, String title) {
        drafter.opensTask("起案", title).chooses("outcome", "submit").fills("reason", "現場の求めによる。").goesOnToSign()
                .signs(PASSWORD, "署名して提出する").sees("案を提出しました");
    }

    void theCommitteeAdopts(String title) {
        calls(title, 8);
        VOTERS.forEach(member -> opines(member, title, "adopt"));
        reports("chair", title);
    }

    /** In writing, until the end of the day after so many. */
    void calls(String title, int days, String... recused) {
        var secretary = as("secretary").opensTask("委員会の招集", title).chooses("mode", "written").fills("deadline", in(days));
        if (recused.length > 0) {
            Stream.of(recused).forEach(secretary::choosesWords);
            secretary.fills("recusalReason", "案を作るのに加わった。");
        }
        secretary.presses("委員会を招集する").sees("委員会を招集しました");
    }

    void reports(String president, String title) {
        as(president).opensTask("議事録の確認", title).goesOnToSign().signs(PASSWORD, "署名して答申する").sees("答申しました");
    }

    /** The director appoints, and the person accepts. */
    void appoints(String person, String signInName, String role) {
        as("director").opens("/appointments/new").followsIn(".entry", person).selects("role", role).presses("確認へ進む")
                .signs(PASSWORD, "署名して任命する").sees(person);
        as(signInName).opensTask("任命の回答", role).chooses("answer", "accept").presses("回答する").sees("回答を受け付けました");
    }

    void opines(String member, String title, String opinion) {
        var visitor = as(member).opensTask("意見", title).chooses("opinion", opinion);
        if (!opinion.equals("adopt")) {
            visitor.fills("reason", "まだ早い。");
        }
        visitor.goesOnToSign().signs(PASSWORD, "署名して意見を出す").sees("意見を受け付けました");
    }

    void approves(Visitor director, String title, String day) {
        director.opensTask("決裁", title).chooses("decision", "approve").fills("effectiveDate", day).goesOnToSign()
                .signs(PASSWORD, "署名して決裁する").sees("承認しました");
    }

    Visitor as(String name) {
        return people.computeIfAbsent(name, who -> Visitor.at(browser, kitei.address()).signsIn("sample-" + house, who, PASSWORD));
    }
}
