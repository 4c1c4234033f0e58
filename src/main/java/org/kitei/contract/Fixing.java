package org.kitei.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.kitei.attachment.AttachmentRef;
import org.kitei.attachment.Attachments;
import org.kitei.attachment.ExaminedFile;
import org.kitei.document.AgreementPdf;
import org.kitei.document.AgreementPdf.Fact;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.DepartmentRef;
import org.kitei.facility.FacilityDirectory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes of an agreement the one file that everybody reads and signs: our text with its terms, or the contractor's own as it is. */
@Component
class Fixing {

    private final AgreementPdf pdf;
    private final Attachments attachments;
    private final Contractors contractors;
    private final FacilityDirectory facilities;
    private final CalendarWords calendar;
    private final MessageSource messages;

    Fixing(AgreementPdf pdf, Attachments attachments, Contractors contractors, FacilityDirectory facilities, CalendarWords calendar,
            MessageSource messages) {
        this.pdf = pdf;
        this.attachments = attachments;
        this.contractors = contractors;
        this.facilities = facilities;
        this.calendar = calendar;
        this.messages = messages;
    }

    AttachmentRef fix(Agreement agreement) {
        var own = agreement.ownFileId();
        return own != null ? attachments.get(own)
                : attachments.keep(ExaminedFile.ownPdf(agreement.terms().title(), render(agreement)));
    }

    byte[] render(Agreement agreement) {
        var facility = facilities.current();
        return pdf.render(new AgreementPdf.Sheet(facility.name(), agreement.terms().title(), AgreementText.read(agreement.plainText()),
                facts(agreement), facilities.today(), facility.sample()));
    }

    /** 契約概要, in the order of its reading. */
    List<Fact> facts(Agreement agreement) {
        var terms = agreement.terms();
        var contractor = contractors.get(agreement.contractorId()).details();
        var facts = new ArrayList<Fact>();
        add(facts, "contract.title", terms.title());
        add(facts, "contract.contractor", contractor.name() + "　" + contractor.address());
        add(facts, "contract.department", department(terms));
        add(facts, "contract.purpose", terms.purpose());
        add(facts, "contract.systems", terms.systems());
        add(facts, "contract.data", terms.dataTouched());
        add(facts, "contract.term", messages.getMessage("contract.from-until", new Object[] {
            calendar.day(terms.from(), Locale.JAPANESE), calendar.day(terms.until(), Locale.JAPANESE)}, Locale.JAPANESE));
        add(facts, "contract.passing-on", say("contract.passing-on." + terms.passingOn()));
        add(facts, "contract.secrecy", terms.secrecyTerms());
        add(facts, "contract.penalty", agreement.penalty().rules());
        return facts;
    }

    String department(Terms terms) {
        return facilities.departments().stream().filter(one -> one.id().equals(terms.departmentId())).map(DepartmentRef::name)
                .findFirst().orElse("");
    }

    private void add(List<Fact> facts, String key, String words) {
        facts.add(new Fact(say(key), words.isBlank() ? say("contract.nothing") : words));
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.JAPANESE);
    }
}
