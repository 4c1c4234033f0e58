package org.kitei.maintenance.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kitei.facility.AllowedTo;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.PersonRef;
import org.kitei.inbox.Bearer;
import org.kitei.inbox.Bearers;
import org.kitei.inbox.Inbox;
import org.kitei.inbox.TaskLine;
import org.kitei.inbox.TaskLines;
import org.kitei.ledger.ActorWords;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.kitei.maintenance.AccountWindows;
import org.kitei.maintenance.MaintenanceReaders;
import org.kitei.maintenance.ReportReading;
import org.kitei.maintenance.WorkProcess;
import org.kitei.maintenance.WorkReading;
import org.kitei.maintenance.WorkView;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A work in the order of its life, for all who are told of it. */
@Controller
@RequestMapping("/maintenance/{id}")
@AllowedTo
class WorkPages {

    private final WorkReading works;
    private final MaintenanceReaders readers;
    private final WorkProcess process;
    private final AccountWindows accounts;
    private final ReportReading reports;
    private final Inbox inbox;
    private final Bearers bearers;
    private final TaskLines lines;
    private final Ledger ledger;
    private final ActorWords actors;
    private final Clock clock;

    WorkPages(WorkReading works, MaintenanceReaders readers, WorkProcess process, AccountWindows accounts, ReportReading reports, Inbox inbox, Bearers bearers,
            TaskLines lines, Ledger ledger, ActorWords actors, Clock clock) {
        this.works = works;
        this.readers = readers;
        this.process = process;
        this.accounts = accounts;
        this.reports = reports;
        this.inbox = inbox;
        this.bearers = bearers;
        this.lines = lines;
        this.ledger = ledger;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model, Locale locale) {
        var subject = new Subject("maintenance-work", id);
        var work = readable(id);
        var acts = ledger.about(subject);
        model.addAttribute("work", work);
        model.addAttribute("readsAll", readers.mayReadAll());
        model.addAttribute("held", works.held(id));
        model.addAttribute("late", work.late(clock.instant()));
        model.addAttribute("awaited", awaited(subject, locale));
        model.addAttribute("accounts", accounts.of(id));
        model.addAttribute("reports", reports.of(id));
        model.addAttribute("positions", process.positions(id));
        model.addAttribute("acts", acts);
        model.addAttribute("actors", actors.of(acts, locale));
        return "maintenance/work";
    }

    private WorkView readable(UUID id) {
        var work = works.get(id);
        readers.require(work);
        return work;
    }

    /** The model of one of the work's processes, for the diagram. */
    @GetMapping("/diagrams/{model}.bpmn")
    ResponseEntity<byte[]> diagram(@PathVariable UUID id, @PathVariable String model) {
        readable(id);
        return process.diagram(id, model).map(ResponseEntity.ok().contentType(MediaType.APPLICATION_XML)::body)
                .orElseThrow(() -> new NoSuchRecord("diagram", model));
    }

    /**
     * @param names of those who may do it; empty where nobody holds the role
     * @param mine  whether the reader may
     */
    record Awaited(TaskLine task, String names, boolean mine) {
    }

    private List<Awaited> awaited(Subject subject, Locale locale) {
        return inbox.openAbout(subject).stream().map(task -> {
            var people = bearers.of(task).stream().map(Bearer::person).toList();
            return new Awaited(lines.of(task, locale), people.stream().map(PersonRef::name).collect(Collectors.joining("、")),
                    people.stream().anyMatch(person -> person.id().equals(FacilityContext.requiredPerson())));
        }).toList();
    }
}
