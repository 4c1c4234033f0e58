package org.kitei.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.kitei.attachment.AttachmentRef;
import org.kitei.attachment.Attachments;
import org.kitei.attachment.ExaminedFile;
import org.kitei.document.AgreementPdf;
import org.kitei.document.AgreementPdf.Fact;
import org.kitei.document.AgreementPdf.Signed;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.FacilityDirectory;
import org.kitei.signature.Signature;
import org.kitei.signature.Signatures;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the signed agreement: what was signed, both signatures, and how anybody recomputes its hash, in one PDF. */
@Component
class Packaging {

    private final AgreementPdf pdf;
    private final Fixing fixing;
    private final Attachments attachments;
    private final OutsideSignatures outside;
    private final Signatures signatures;
    private final FacilityDirectory facilities;
    private final AgreementNews news;
    private final CalendarWords calendar;
    private final MessageSource messages;

    Packaging(AgreementPdf pdf, Fixing fixing, Attachments attachments, OutsideSignatures outside, Signatures signatures,
            FacilityDirectory facilities, AgreementNews news, CalendarWords calendar, MessageSource messages) {
        this.pdf = pdf;
        this.fixing = fixing;
        this.attachments = attachments;
        this.outside = outside;
        this.signatures = signatures;
        this.facilities = facilities;
        this.news = news;
        this.calendar = calendar;
        this.messages = messages;
    }

    AttachmentRef make(Agreement agreement) {
        var facility = facilities.current();
        var document = attachments.get(Objects.requireNonNull(agreement.documentId()));
        var theirs = outside.on(agreement.id(), agreement.contentHash()).orElseThrow();
        var ours = signatures.on(AgreementBook.subject(agreement.id())).stream()
                .filter(one -> one.contentHash().equals(agreement.contentHash()) && one.meaning().equals(SigningDesk.MEANING))
                .reduce((earlier, later) -> later).orElseThrow();
        var sheet = new AgreementPdf.Signatures(facility.name(), agreement.terms().title(), document.name(), agreement.contentHash(),
                fixing.facts(agreement), List.of(signed(theirs, agreement), signed(ours)), facilities.today(), facility.sample());
        return attachments.keep(ExaminedFile.ownPdf(say("contract.package.name", agreement.terms().title()),
                pdf.render(attachments.content(document.id()), sheet)));
    }

    private Signed signed(OutsideSignature one, Agreement agreement) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("contract.signed.as", one.title()));
        facts.add(fact("contract.signed.meaning", one.meaning()));
        facts.add(fact("contract.signed.at", calendar.moment(one.signedAt(), Locale.JAPANESE)));
        var when = calendar.moment(one.confirmedAt(), Locale.JAPANESE);
        facts.add(fact("contract.signed.proof", one.recipient().isEmpty() ? say("contract.signed.proof.by-hand", when)
                : say("contract.signed.proof.code", one.recipient(), when)));
        facts.add(fact("contract.signed.from", one.address()));
        facts.add(fact("contract.signed.hash", one.contentHash()));
        return new Signed(news.contractorName(agreement), one.name(), one.statement(), facts);
    }

    private Signed signed(Signature one) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("contract.signed.as", one.roles().isEmpty() ? say("contract.nothing") : roles(one)));
        facts.add(fact("contract.signed.meaning", one.meaning()));
        facts.add(fact("contract.signed.at", calendar.moment(one.signedAt(), Locale.JAPANESE)));
        facts.add(fact("contract.signed.proof", say("contract.signed.proof.password", calendar.moment(one.authenticatedAt(), Locale.JAPANESE))));
        facts.add(fact("contract.signed.hash", one.contentHash()));
        return new Signed(facilities.current().name(), one.signerName(), one.statement(), facts);
    }

    private String roles(Signature one) {
        return String.join("、", java.util.Arrays.stream(one.roles().split(",")).map(role -> say("role." + role)).toList());
    }

    private Fact fact(String key, String words) {
        return new Fact(say(key), words);
    }

    private String say(String key, Object... words) {
        return messages.getMessage(key, words, Locale.JAPANESE);
    }
}
