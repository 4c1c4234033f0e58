package org.kitei.contract.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.kitei.attachment.Attachments;
import org.kitei.contract.AgreementOffer;
import org.kitei.contract.AgreementReading;
import org.kitei.contract.ChainReading;
import org.kitei.contract.ContractReaders;
import org.kitei.contract.Subcontracting;
import org.kitei.contract.WorkerView;
import org.kitei.contract.Workers;
import org.kitei.document.TextView;
import org.kitei.facility.AllowedTo;
import org.kitei.facility.Role;
import org.kitei.ledger.ActorWords;
import org.kitei.text.TextReader;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** An agreement in the order of its life, with its files. */
@Controller
@RequestMapping("/contracts")
@AllowedTo(Role.CONTRACT_MANAGER)
class ContractPages {

    private final AgreementReading reading;
    private final Attachments attachments;
    private final ChainReading chain;
    private final Subcontracting subcontracting;
    private final Workers workers;
    private final List<AgreementOffer> offers;
    private final Awaited awaited;
    private final ContractReaders readers;
    private final ActorWords actors;

    ContractPages(AgreementReading reading, Attachments attachments, ChainReading chain, Subcontracting subcontracting, Workers workers,
            List<AgreementOffer> offers, Awaited awaited, ContractReaders readers, ActorWords actors) {
        this.reading = reading;
        this.attachments = attachments;
        this.chain = chain;
        this.subcontracting = subcontracting;
        this.workers = workers;
        this.offers = offers;
        this.awaited = awaited;
        this.readers = readers;
        this.actors = actors;
    }

    @GetMapping("/{id}")
    @AllowedTo
    String show(@PathVariable UUID id, Model model, Locale locale) {
        var agreement = reading.get(id);
        readers.require(agreement);
        model.addAttribute("agreement", agreement);
        model.addAttribute("chain", chain.of(id));
        model.addAttribute("mayPassOn", subcontracting.possible(id));
        model.addAttribute("workersAllowed", workers.of(id).stream().filter(WorkerView::mayWork).count());
        model.addAttribute("offers", offers.stream().flatMap(one -> one.to(agreement).stream()).toList());
        model.addAttribute("awaited", awaited.about(id, locale));
        model.addAttribute("actors", actors.of(agreement.acts(), locale));
        if (agreement.ownFile() == null) {
            model.addAttribute("view", TextView.of(TextReader.read(agreement.plainText()).text()));
        }
        return "contract/contract";
    }

    @GetMapping("/{id}/files/{fileId}")
    @AllowedTo
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID fileId) {
        readers.require(reading.get(id));
        var file = reading.file(id, fileId);
        return Download.of(file, attachments.content(file.id()));
    }

    /** The agreement as it would be printed now. */
    @GetMapping("/{id}/draft.pdf")
    @AllowedTo
    ResponseEntity<byte[]> draft(@PathVariable UUID id) {
        var agreement = reading.get(id);
        readers.require(agreement);
        return Download.of(agreement.terms().title().replaceAll("[\\\\/:*?\"<>|]", "") + ".pdf", "application/pdf", reading.draft(id));
    }
}
