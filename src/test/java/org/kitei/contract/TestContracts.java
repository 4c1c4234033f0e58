package org.kitei.contract;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.TestMail;
import org.kitei.attachment.AttachmentKind;
import org.kitei.attachment.Attachments;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.kitei.notice.TestPost;
import org.kitei.outside.OutsideDoor;
import org.kitei.outside.OutsideVisit;
import org.springframework.boot.test.context.TestComponent;

/** Agreements as people make them. "manager" is the contract manager, "head" the head of the department, "other" the head of another. */
@TestComponent
public class TestContracts {

    /** One white dot. */
    public static final byte[] PICTURE = java.util.Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");
    private static final String FROM = "192.0.2.7";
    private static final Pattern LINK = Pattern.compile("https://kitei\\.example\\.jp/s/([\\w-]+)");

    private final TestHospital hospitals;
    private final Contractors contractors;
    private final AgreementKeeping keeping;
    private final AgreementReading reading;
    private final OutsideDoor door;
    private final SigningDesk desk;
    private final Attachments attachments;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final TestPost post;
    private final Subcontracting subcontracting;
    private final WorkerRecords workers;
    private final AgreementBook book;

    TestContracts(TestHospital hospitals, Contractors contractors, AgreementKeeping keeping, AgreementReading reading, OutsideDoor door,
            SigningDesk desk, Attachments attachments, Appointments appointments, FacilityDirectory facilities, TestPost post,
            Subcontracting subcontracting, WorkerRecords workers, AgreementBook book) {
        this.hospitals = hospitals;
        this.contractors = contractors;
        this.keeping = keeping;
        this.reading = reading;
        this.door = door;
        this.desk = desk;
        this.attachments = attachments;
        this.appointments = appointments;
        this.facilities = facilities;
        this.post = post;
        this.subcontracting = subcontracting;
        this.workers = workers;
        this.book = book;
    }

    public House hospital() {
        var house = hospitals.hospital();
        house.people().put("manager", house.who("drafter"));
        house.people().put("head", house.who("m1"));
        house.people().put("other", house.who("m2"));
        house.as("director", () -> {
            var departments = facilities.departments();
            appointments.appoint(house.who("manager"), Role.CONTRACT_MANAGER, null, hospitals.today(), null);
            appointments.appoint(house.who("head"), Role.DEPARTMENT_HEAD, departments.get(0).id(), hospitals.today(), null);
            appointments.appoint(house.who("other"), Role.DEPARTMENT_HEAD, departments.get(1).id(), hospitals.today(), null);
        });
        return house;
    }

    public String email(House house) {
        return "signer-" + house.code() + "@example.jp";
    }

    public Terms terms(House house, String from, String until) {
        return house.as("director", () -> new Terms(facilities.departments().get(0).id(), "電子カルテ保守の秘密保持契約", "電子カルテシステムの保守",
                "電子カルテシステム", "保守のために診療情報を見ることがある。", LocalDate.parse(from), LocalDate.parse(until), "", true, "例示 太郎",
                email(house), house.who("staff"), 3));
    }

    public UUID contractor(House house, String name) {
        return house.as("manager", () -> contractors.enter(new ContractorDetails(name, "東京都例示区1-1", "代表取締役　例示 太郎", "窓口 03-0000-0000",
                "info@example.jp", "電子カルテの保守")));
    }

    /** An agreement that is being prepared, the penalties seen. */
    public UUID prepared(House house, String from, String until) {
        return prepared(house, "例示システム株式会社", from, until);
    }

    public UUID prepared(House house, String contractorName, String from, String until) {
        var contractor = contractor(house, contractorName);
        var id = house.as("manager", () -> keeping.open(contractor, terms(house, from, until)));
        seePenalties(house, id);
        return id;
    }

    /** An agreement the contractor is asked to sign. */
    public UUID withContractor(House house, String from, String until) {
        var id = prepared(house, from, until);
        submit(house);
        return id;
    }

    public void submit(House house) {
        hospitals.does(house, "manager", "prepare-agreement", Map.of("outcome", "submit"));
        hospitals.does(house, "director", "review-terms", Map.of("verdict", "approve"));
    }

    /** The one of several that are prepared. */
    public void submit(House house, UUID id) {
        hospitals.does(house, "manager", hospitals.task(house, "manager", "prepare-agreement", id).getId(), "prepare-agreement", Map.of("outcome", "submit"));
        hospitals.does(house, "director", "review-terms", Map.of("verdict", "approve"));
    }

    /** Both sign what was submitted. */
    public void sign(House house, UUID id) {
        contractorSigns(house, id);
        hospitals.does(house, "head", "countersign", Map.of("verdict", "sign"));
    }

    public void seePenalties(House house, UUID id) {
        house.as("manager", () -> keeping.penaltySeen(id, "就業規則第40条", attachments.examine("rules.png", PICTURE, Set.of(AttachmentKind.PNG))));
    }

    /** An agreement in force one tier below, for the same term, which allows more. */
    public UUID below(House house, UUID above, String name) {
        var id = consentedBelow(house, above, name);
        agreeUntil(house, id, get(house, id).terms().until().toString());
        seePenalties(house, id);
        submit(house, id);
        sign(house, id);
        hospitals.travelTo(house, hospitals.now().plus(Duration.ofMinutes(1)));
        return id;
    }

    /** An agreement one tier below that is to be prepared. */
    public UUID consentedBelow(House house, UUID above, String name) {
        var known = get(house, above).below().stream().map(AgreementView.Neighbour::id).toList();
        house.as("manager", () -> subcontracting.declare(above, declaration(house, name)));
        hospitals.does(house, "director", "check-equal-terms", Map.of("verdict", "equal"));
        hospitals.does(house, "head", "consent-to-subcontract", Map.of("answer", "consent"));
        return get(house, above).below().stream().map(AgreementView.Neighbour::id).filter(id -> !known.contains(id)).findFirst().orElseThrow();
    }

    public void agreeUntil(House house, UUID id, String until) {
        var agreement = get(house, id);
        var terms = agreement.terms();
        house.as("manager", () -> keeping.agree(id, agreement.version(), new Terms(terms.departmentId(), terms.title(), terms.purpose(), terms.systems(),
                terms.dataTouched(), terms.from(), LocalDate.parse(until), "", true, terms.signerName(), terms.signerEmail(), terms.inChargeId(), 12)));
    }

    public Declaration declaration(House house, String name) {
        return new Declaration(new ContractorDetails(name, "東京都例示区2-2", "代表取締役　例示 次郎", "", email(house), "保守の一部"),
                "端末の設置", "元の契約と同じ契約書を結ばせる。");
    }

    public UUID inForce(House house, String from, String until) {
        return inForce(house, "例示システム株式会社", from, until);
    }

    public UUID inForce(House house, String contractorName, String from, String until) {
        var id = prepared(house, contractorName, from, until);
        submit(house, id);
        sign(house, id);
        hospitals.travelTo(house, LocalDate.parse(from).atStartOfDay(ZoneId.of("Asia/Tokyo")).toInstant());
        return id;
    }

    public void contractorSigns(House house, UUID id) {
        var visit = visit(token(house));
        desk.sign(visit, "例示 太郎", "代表取締役", desk.toSign(visit).contentHash());
    }

    /** Somebody who has typed the code of the link. */
    public OutsideVisit visit(String token) {
        return new OutsideVisit(token, door.open(token, FROM, Locale.JAPANESE).linkId(), hospitals.now(), FROM);
    }

    /** The last link that was mailed to the signer. */
    public String token(House house) {
        post.sendDue();
        var mails = TestMail.arrivedFor(email(house));
        for (int i = mails.size() - 1; i >= 0; i--) {
            var found = LINK.matcher(words(mails.get(i)));
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new AssertionError("no link has arrived");
    }

    /** The last code that was mailed to the signer. */
    public String code(House house) {
        post.sendDue();
        var mails = TestMail.arrivedFor(email(house));
        var found = Pattern.compile("^(\\d{8})$", Pattern.MULTILINE).matcher(words(mails.get(mails.size() - 1)).replace("\r", ""));
        if (!found.find()) {
            throw new AssertionError("no code has arrived");
        }
        return found.group(1);
    }

    /** Somebody registered under the agreement, whether or not it is signed; in the facility and the transaction at hand. */
    public UUID worker(UUID agreement, String name) {
        var worker = workers.save(Worker.register(agreement, new WorkerDetails(name, "", ""), hospitals.now()));
        book.record(book.act("worker-registered", book.get(agreement)).with("worker", worker.id()).with("name", name)
                .with("recordHash", worker.recordHash()));
        return worker.id();
    }

    public AgreementView get(House house, UUID id) {
        return house.as("manager", () -> reading.get(id));
    }

    static String words(MimeMessage mail) {
        try {
            var content = mail.getContent();
            return content instanceof MimeMultipart parts ? parts.getBodyPart(0).getContent().toString() : content.toString();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
