package org.kitei.maintenance;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.kitei.contract.AgreementReading;
import org.kitei.contract.ContractorView;
import org.kitei.contract.Contractors;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.Role;
import org.kitei.outside.HandedOver;
import org.kitei.outside.Invitation;
import org.kitei.outside.LinkView;
import org.kitei.outside.OutsideLinks;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking the contractor for the report of a work: what the model {@code maintenance-verification} needs, and what a manager does by hand. */
@Component("workReports")
@Transactional
public class WorkReports implements ReportLinks {

    private final WorkBook book;
    private final ReportReading reports;
    private final OutsideLinks links;
    private final AgreementReading agreements;
    private final Contractors contractors;
    private final WorkNews news;
    private final MessageSource messages;
    private final Appointments appointments;
    private final FacilityDirectory facilities;

    WorkReports(WorkBook book, ReportReading reports, OutsideLinks links, AgreementReading agreements, Contractors contractors, WorkNews news,
            MessageSource messages, Appointments appointments, FacilityDirectory facilities) {
        this.book = book;
        this.reports = reports;
        this.links = links;
        this.agreements = agreements;
        this.contractors = contractors;
        this.news = news;
        this.messages = messages;
        this.appointments = appointments;
        this.facilities = facilities;
    }

    /** The contractor is asked by mail, with the question where there is one; without mail the managers are asked to hand a link over. */
    @Override
    public void ask(String workId) {
        var work = book.hold(UUID.fromString(workId));
        links.revoke(work.id(), ReportPurpose.WORD);
        if (links.mailed()) {
            links.make(invitation(work));
            news.tell(news.holders(Role.CONTRACT_MANAGER, Role.OPERATIONS_MANAGER), "work-report.told.asked", work, contractor(work).details().name());
        } else {
            news.tell(news.holders(Role.CONTRACT_MANAGER, Role.OPERATIONS_MANAGER), "work-report.told.hand-over", work, contractor(work).details().name());
        }
    }

    /** The contractor is reminded by mail; where none goes out, or its link opens nothing any more, the contract managers are told so. */
    @Override
    public boolean remind(String workId) {
        var work = book.get(workId);
        var contractor = contractor(work).details().name();
        var opens = links.remind(work.id(), ReportPurpose.WORD, contractor);
        var reminded = opens && links.mailed();
        news.tell(news.holders(Role.CONTRACT_MANAGER), "work-report.told." + (reminded ? "silent" : opens ? "silent-by-hand" : "link-dead"),
                work, contractor);
        return reminded;
    }

    /**
     * A manager makes the link again; the former opens nothing any more.
     *
     * @return what is to be handed over where no mail goes out
     * @throws ReportKeeping.NotAwaited where no report of the work is awaited
     */
    public Optional<HandedOver> makeLink(UUID workId) {
        var roles = appointments.rolesOf(FacilityContext.requiredPerson(), facilities.today());
        if (!roles.contains(Role.CONTRACT_MANAGER) && !roles.contains(Role.OPERATIONS_MANAGER)) {
            throw new NotAllowed("ask for a report", Role.CONTRACT_MANAGER, Role.OPERATIONS_MANAGER);
        }
        var work = book.hold(workId);
        if (work.state() != WorkState.AWAITING_REPORT) {
            throw new ReportKeeping.NotAwaited();
        }
        return links.make(invitation(work));
    }

    /** The link there is; it may have expired. */
    @Transactional(readOnly = true)
    public Optional<LinkView> link(UUID workId) {
        return links.current(workId, ReportPurpose.WORD);
    }

    private Invitation invitation(Work work) {
        var to = contractor(work).details();
        var question = reports.question(work.id())
                .map(asked -> messages.getMessage("work-report.letter.question", new Object[] {asked}, Locale.JAPANESE)).orElse("");
        return new Invitation(ReportPurpose.WORD, work.id(), to.name(), to.email(), null, question);
    }

    private ContractorView contractor(Work work) {
        return contractors.get(agreements.get(work.plan().agreementId()).contractor().id());
    }
}
