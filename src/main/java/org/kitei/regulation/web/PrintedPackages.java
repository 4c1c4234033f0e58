package org.kitei.regulation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.kitei.committee.PrintedMinutes;
import org.kitei.document.DocumentFile;
import org.kitei.document.Format;
import org.kitei.document.PackagePdf;
import org.kitei.document.RecordPdf;
import org.kitei.document.RecordPdf.Fact;
import org.kitei.facility.FacilityDirectory;
import org.kitei.regulation.CaseView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is signed with a case, as one file: its text, what that changes, and the confirmed minutes of the round on it. */
@Component
class PrintedPackages {

    private final PrintedDrafts drafts;
    private final PrintedMinutes minutes;
    private final PackagePdf pdf;
    private final FacilityDirectory facilities;
    private final MessageSource messages;

    PrintedPackages(PrintedDrafts drafts, PrintedMinutes minutes, PackagePdf pdf, FacilityDirectory facilities, MessageSource messages) {
        this.drafts = drafts;
        this.minutes = minutes;
        this.pdf = pdf;
        this.facilities = facilities;
        this.messages = messages;
    }

    DocumentFile of(CaseView matter, boolean formerFirst) {
        var suffix = Format.PDF.suffix();
        var parts = new ArrayList<PackagePdf.Part>();
        parts.add(part("text", drafts.text(matter, suffix)));
        if (matter.comparison().isPresent()) {
            parts.add(part("comparison", drafts.comparison(matter, formerFirst, suffix)));
        }
        matter.confirmedRound().ifPresent(round -> parts.add(part("minutes", minutes.of(round.id(), suffix))));
        var name = word("title", matter.title(), matter.number());
        return new DocumentFile(name, Format.PDF, pdf.render(sheet(matter, name, parts), parts));
    }

    private PackagePdf.Part part(String kind, DocumentFile file) {
        return new PackagePdf.Part(word("part." + kind), file.content());
    }

    private RecordPdf.Sheet sheet(CaseView matter, String title, List<PackagePdf.Part> parts) {
        var facility = facilities.current();
        var facts = List.of(new Fact(word("case"), matter.number()), new Fact(word("drafter"), matter.drafterName()),
                new Fact(word("parts"), String.join("\n", parts.stream().map(PackagePdf.Part::name).toList())),
                new Fact(word("hash"), matter.contentHash()));
        return new RecordPdf.Sheet(facility.name(), title, List.of(new RecordPdf.Part(word("contents"), word("about"), facts)), matter.contentHash(),
                facilities.dayOf(matter.openedAt()), facility.sample());
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage("regulation.package." + key, arguments, Locale.JAPANESE);
    }
}
