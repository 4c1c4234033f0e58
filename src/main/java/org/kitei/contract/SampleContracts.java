package org.kitei.contract;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.kitei.attachment.AttachmentKind;
import org.kitei.attachment.Attachments;
import org.kitei.document.AgreementPdf;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.kitei.facility.SampleFounded;
import org.kitei.facility.SampleFounding;
import org.kitei.facility.Size;
import org.kitei.inbox.Inbox;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskCompletion;
import org.kitei.inbox.TaskDesk;
import org.kitei.outside.OutsideDoor;
import org.kitei.signature.Signatures;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives a sample facility agreements in every stage, with contractors that do not exist. Its people do their tasks themselves. */
@Component
class SampleContracts {

    /** Reserved for documentation: no machine has it. */
    private static final String FROM = "192.0.2.10";

    private final Contractors contractors;
    private final AgreementKeeping keeping;
    private final Subcontracting subcontracting;
    private final OutsideDoor door;
    private final SigningDesk desk;
    private final Attachments attachments;
    private final AgreementPdf pdf;
    private final Inbox inbox;
    private final TaskDesk tasks;
    private final TaskCompletion completion;
    private final Signatures signatures;
    private final Appointments appointments;
    private final FacilityDirectory facilities;

    SampleContracts(Contractors contractors, AgreementKeeping keeping, Subcontracting subcontracting, OutsideDoor door,
            SigningDesk desk, Attachments attachments, AgreementPdf pdf, Inbox inbox, TaskDesk tasks, TaskCompletion completion, Signatures signatures, Appointments appointments,
            FacilityDirectory facilities) {
        this.contractors = contractors;
        this.keeping = keeping;
        this.subcontracting = subcontracting;
        this.door = door;
        this.desk = desk;
        this.attachments = attachments;
        this.pdf = pdf;
        this.inbox = inbox;
        this.tasks = tasks;
        this.completion = completion;
        this.signatures = signatures;
        this.appointments = appointments;
        this.facilities = facilities;
    }

    /** After the regulation's own sample, so that its cases come first in every list. */
    @EventListener
    @Order(100)
    void fill(SampleFounded sample) {
        var today = facilities.today();
        var records = contractor("見本システム保守株式会社", "電子カルテの保守");
        var maintenance = agreement(records, "電子カルテシステム保守の秘密保持契約", "電子カルテシステムの保守", today, today.plusYears(1).minusDays(1), true);
        signed(maintenance);
        var cleaning = contractor("見本清掃サービス株式会社", "清掃");
        signed(agreement(cleaning, "院内清掃業務の秘密保持契約", "院内の清掃", today, today.plusDays(60), false));
        if (sample.size() == Size.B) {
            as(manager(), () -> subcontracting.declare(maintenance, new Declaration(details("見本ネットワーク合同会社", "回線の保守"),
                    "院内の回線の点検", "元の契約と同じ契約書を結び、社内規則の写しを出す。")));
            var disposal = contractor("見本環境株式会社", "記録媒体の廃棄");
            submitted(agreement(disposal, "記録媒体廃棄業務の秘密保持契約", "記録媒体の回収と廃棄", today.plusMonths(1), today.plusYears(1), false));
            agreement(contractor("見本医事サービス株式会社", "医事業務"), "医事業務委託の秘密保持契約", "受付と会計", today.plusMonths(2),
                    today.plusYears(2), true);
        }
    }

    private UUID contractor(String name, String work) {
        return as(manager(), () -> contractors.enter(details(name, work)));
    }

    private static ContractorDetails details(String name, String work) {
        return new ContractorDetails(name + "（実在しません）", "東京都見本区見本1-2-3", "代表取締役　例示 太郎", "窓口　見本 花子　03-0000-0000",
                "sample@example.jp", work);
    }

    private UUID agreement(UUID contractor, String title, String purpose, LocalDate from, LocalDate until, boolean passingOn) {
        var department = appointments.inForceOrPlanned(facilities.today()).stream().filter(term -> term.role() == Role.DEPARTMENT_HEAD)
                .findFirst().orElseThrow().departmentId();
        var systems = String.join("\n", facilities.current().systems().stream().limit(2).toList());
        return as(manager(), () -> keeping.open(contractor, new Terms(java.util.Objects.requireNonNull(department), title, purpose, systems,
                "業務のために診療情報を見ることがある。持ち出さない。", from, until, "", passingOn, "例示 太郎", "sample@example.jp", manager().id(), 3)));
    }

    private void submitted(UUID id) {
        var rules = pdf.render(new AgreementPdf.Sheet("見本", "就業規則（抄）", AgreementText.read("就業規則（抄）\n\n（懲戒）\n第40条　秘密を漏らした者は、懲戒する。\n"),
                List.of(new AgreementPdf.Fact("備考", "見本です。")), facilities.today(), true));
        as(manager(), () -> {
            keeping.penaltySeen(id, "就業規則第40条（懲戒）", attachments.examine("就業規則.pdf", rules, EnumSet.of(AttachmentKind.PDF)));
            return id;
        });
        does(manager(), "prepare-agreement", id, Map.of("outcome", "submit"));
        does(holder(Role.SYSTEM_MANAGER), "review-terms", id, Map.of("verdict", "approve"));
    }

    private void signed(UUID id) {
        submitted(id);
        var link = as(manager(), () -> keeping.makeLink(id)).orElseThrow();
        var token = link.address().substring(link.address().lastIndexOf('/') + 1);
        var visit = door.confirm(token, link.code(), FROM).orElseThrow();
        desk.sign(visit, "例示 太郎", "代表取締役", desk.toSign(visit).contentHash());
        does(holder(Role.DEPARTMENT_HEAD), "countersign", id, Map.of("verdict", "sign"));
    }

    private void does(PersonRef person, String form, UUID agreement, Map<String, String> answers) {
        as(person, () -> {
            var task = inbox.openAbout(AgreementBook.subject(agreement)).stream().filter(open -> open.form().equals(form))
                    .map(InboxTask::getId).findFirst().orElseThrow();
            var typed = new LinkedHashMap<String, List<String>>();
            answers.forEach((key, value) -> typed.put(key, List.of(value)));
            var checked = tasks.check(task, typed, Locale.JAPANESE);
            if (checked.content() != null) {
                var proof = signatures.reauthenticate(SampleFounding.PASSWORD).orElseThrow();
                completion.completeSigned(task, checked.answers(), proof, checked.content().contentHash());
            } else {
                completion.complete(task, checked.answers());
            }
            return task;
        });
    }

    private PersonRef manager() {
        return holder(Role.CONTRACT_MANAGER);
    }

    private PersonRef holder(Role role) {
        return appointments.holders(role, facilities.today()).get(0);
    }

    private static <T> T as(PersonRef person, Supplier<T> work) {
        return FacilityContext.call(FacilityContext.requiredFacility(), person.id(), work);
    }
}
