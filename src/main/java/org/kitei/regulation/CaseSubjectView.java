package org.kitei.regulation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.kitei.document.TextView;
import org.kitei.facility.CalendarWords;
import org.kitei.inbox.SubjectView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A case beside the form of a task. */
@Component
class CaseSubjectView implements SubjectView {

    private final RevisionCases cases;
    private final CaseTitles titles;
    private final Editions editions;
    private final DraftCoverage coverage;
    private final CalendarWords calendar;
    private final MessageSource messages;
    private final ObjectProvider<CaseReading> reading;

    /** @param reading looked up when needed, because reading a case needs the inbox, which needs this */
    CaseSubjectView(RevisionCases cases, CaseTitles titles, Editions editions, DraftCoverage coverage, CalendarWords calendar, MessageSource messages,
            ObjectProvider<CaseReading> reading) {
        this.editions = editions;
        this.coverage = coverage;
        this.calendar = calendar;
        this.messages = messages;
        this.cases = cases;
        this.titles = titles;
        this.reading = reading;
    }

    @Override
    public String type() {
        return CaseSubject.TYPE;
    }

    @Override
    public String title(String id) {
        return titles.of(cases.get(id));
    }

    @Override
    public Shown show(String id) {
        var shown = reading.getObject().get(UUID.fromString(id));
        var model = new HashMap<String, Object>(Map.of("matter", shown, "view", TextView.of(shown.text())));
        shown.comparison().ifPresent(comparison -> model.put("comparison", comparison));
        model.put("aside", shown.editable() ? cases.get(id).draftTyped().map(typed -> TypedText.of(typed).read().aside()).orElseGet(List::of) : List.of());
        model.put("unconfirmed", shown.editable() ? coverage.unconfirmed(shown.id()) : List.of());
        return new Shown("regulation/subject", "case", model);
    }

    @Override
    public String address(String id) {
        return "/cases/" + id;
    }

    @Override
    public Map<String, String> facts(String id, Locale locale) {
        var revision = cases.get(id);
        var facts = new LinkedHashMap<String, String>();
        facts.put("regulation.case.number", revision.number());
        facts.put("regulation.case.state", messages.getMessage("regulation.state." + revision.state(), null, locale));
        revision.effectiveDate().ifPresent(day -> facts.put("regulation.case.effective", calendar.day(day, locale)));
        return facts;
    }

    @Override
    public Map<String, String> documents(String id) {
        var matter = reading.getObject().get(UUID.fromString(id));
        var documents = new LinkedHashMap<String, String>();
        documents.put("regulation.download.text.pdf", "/cases/" + id + "/text.pdf");
        matter.comparison().ifPresent(comparison -> documents.put("regulation.download.comparison.pdf", "/cases/" + id + "/compare.pdf"));
        matter.confirmedRound().ifPresent(round -> documents.put("committee.minutes.pdf", "/committee/rounds/" + round.id() + "/minutes.pdf"));
        if (documents.size() > 1) {
            documents.put("regulation.download.package.pdf", "/cases/" + id + "/package.pdf");
        }
        return documents;
    }

    @Override
    public Optional<String> download(String id) {
        return cases.get(id).editionId().flatMap(editions::findById)
                .map(edition -> "/regulations/%s/editions/%d/pdf".formatted(edition.regulationId(), edition.number()));
    }
}
