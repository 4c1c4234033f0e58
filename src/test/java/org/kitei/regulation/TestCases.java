package org.kitei.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.document.Enacted;
import org.kitei.text.RegulationText;
import org.springframework.boot.test.context.TestComponent;

/** Takes cases along their way, so that a test begins where it has something to say. */
@TestComponent
public class TestCases {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final TestHospital hospitals;
    private final CaseOpening opening;
    private final CaseReading cases;
    private final CaseList list;
    private final Drafting drafting;
    private final RegulationReading regulations;
    private final EditionReading editions;

    TestCases(TestHospital hospitals, CaseOpening opening, CaseReading cases, CaseList list, Drafting drafting, RegulationReading regulations,
            EditionReading editions) {
        this.editions = editions;
        this.hospitals = hospitals;
        this.opening = opening;
        this.cases = cases;
        this.list = list;
        this.drafting = drafting;
        this.regulations = regulations;
    }

    /** Who drafts there: in a clinic the director. */
    public static String drafter(House house) {
        return house.people().containsKey("drafter") ? "drafter" : "director";
    }

    public UUID enact(House house) {
        return house.as(drafter(house), opening::enact);
    }

    public UUID amend(House house, UUID regulation) {
        return house.as(drafter(house), () -> opening.amend(regulation));
    }

    /** A case to amend whose text has this sentence added. */
    public UUID amended(House house, UUID regulation, String sentence) {
        var id = amend(house, regulation);
        add(house, id, sentence);
        return id;
    }

    /** Adds a sentence behind the last one of the draft, before the provision that a case to amend proposes. */
    public void add(House house, UUID caseId, String sentence) {
        add(house, drafter(house), caseId, sentence);
    }

    public void add(House house, String who, UUID caseId, String sentence) {
        house.as(who, () -> {
            var desk = drafting.open(caseId);
            int proposed = desk.plain().indexOf("附　則（" + Enacted.LABEL_LEFT_OPEN);
            int end = desk.plain().lastIndexOf('。', proposed < 0 ? desk.plain().length() : proposed) + 1;
            drafting.save(caseId, desk.plain().substring(0, end) + sentence + desk.plain().substring(end), desk.revision());
        });
    }

    /** Types lines behind the draft. */
    public void append(House house, UUID caseId, String lines) {
        house.as(drafter(house), () -> {
            var desk = drafting.open(caseId);
            drafting.save(caseId, desk.plain() + lines, desk.revision());
        });
    }

    /** Says something in the draft otherwise. */
    public void reword(House house, UUID caseId, String words, String otherwise) {
        house.as(drafter(house), () -> {
            var desk = drafting.open(caseId);
            drafting.save(caseId, desk.plain().replaceFirst(Pattern.quote(words), otherwise), desk.revision());
        });
    }

    /** Strikes the article of this caption; its number stays. */
    public void strike(House house, UUID caseId, String caption) {
        house.as(drafter(house), () -> {
            var desk = drafting.open(caseId);
            drafting.save(caseId, desk.plain().replaceFirst("(?ms)^（" + caption + "）$\\s*^(第\\S+条).*?(?=^（|^第\\S+章|^附)", "$1　削除\n\n"), desk.revision());
        });
    }

    /** Gives the draft another title. */
    public void rename(House house, UUID caseId, String title) {
        house.as(drafter(house), () -> {
            var desk = drafting.open(caseId);
            drafting.save(caseId, desk.plain().replaceFirst(Pattern.quote(desk.title()), title), desk.revision());
        });
    }

    public void submit(House house) {
        hospitals.does(house, drafter(house), "draft-text", Map.of("outcome", "submit", "reason", "ガイドラインに沿って改める。"));
    }

    public void callInWriting(House house) {
        hospitals.does(house, "secretary", "call-the-committee", Map.of("mode", "written", "deadline", inDays(7)));
    }

    /** The members m1, m2 … give these opinions. */
    public void opinions(House house, String... kinds) {
        for (int i = 0; i < kinds.length; i++) {
            opinion(house, "m" + (i + 1), kinds[i]);
        }
    }

    public void opinion(House house, String member, String kind) {
        var answers = new LinkedHashMap<>(Map.of("opinion", kind));
        if (List.of("amend", "send-back", "against").contains(kind)) {
            answers.put("reason", "理由がある。");
        }
        hospitals.does(house, member, "give-opinion", answers);
    }

    public void confirmMinutes(House house) {
        hospitals.does(house, "chair", "confirm-minutes", Map.of("minutes", "議事録"));
    }

    /** Submits, and has it adopted where there is a committee. */
    public void bringBeforeTheDirector(House house) {
        submit(house);
        if (house.people().containsKey("chair")) {
            callInWriting(house);
            opinions(house, "adopt", "adopt", "adopt", "adopt", "adopt");
            confirmMinutes(house);
        }
    }

    public void approve(House house, String day) {
        hospitals.does(house, "director", "decide", Map.of("decision", "approve", "effectiveDate", day));
    }

    public void sendBack(House house) {
        hospitals.does(house, "director", "decide", Map.of("decision", "send-back", "reason", "書き直すこと。"));
    }

    /** A regulation in force from the day, which has come. */
    public UUID inForce(House house, String day) {
        var id = enact(house);
        bringBeforeTheDirector(house);
        approve(house, day);
        dawn(house, day);
        return regulation(house, id);
    }

    /** Midnight of the facility, with what is due then. */
    public void dawn(House house, String day) {
        hospitals.travelTo(house, midnight(day));
    }

    public static Instant midnight(String day) {
        return LocalDate.parse(day).atStartOfDay(ZONE).toInstant();
    }

    public CaseView get(House house, UUID caseId) {
        return house.as("director", () -> cases.get(caseId));
    }

    public List<CaseLine> of(UUID regulation) {
        return list.of(regulation);
    }

    /** As whoever is at work sees it. */
    public CaseView mine(UUID caseId) {
        return cases.get(caseId);
    }

    public UUID regulation(House house, UUID caseId) {
        return get(house, caseId).regulationId();
    }

    public RegulationView on(House house, UUID regulation, String day) {
        return house.as("director", () -> regulations.get(regulation, LocalDate.parse(day)));
    }

    /** The text in force on the day, as it was signed. */
    public RegulationText textInForce(House house, UUID regulation, String day) {
        var edition = on(house, regulation, day).inForce().id();
        return house.as("director", () -> editions.get(edition)).text();
    }

    /** The number of the edition in force on the day; 0 for none. */
    public int numberInForce(House house, UUID regulation, String day) {
        var inForce = on(house, regulation, day).inForce();
        return inForce == null ? 0 : inForce.number();
    }

    private String inDays(int days) {
        return hospitals.today().plusDays(days).toString();
    }
}
