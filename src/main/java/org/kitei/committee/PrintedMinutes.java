package org.kitei.committee;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

import org.kitei.document.DocumentFile;
import org.kitei.document.Format;
import org.kitei.document.MinutesPdf;
import org.kitei.document.MinutesPdf.Minutes;
import org.kitei.document.MinutesWord;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.kitei.ledger.Digest;
import org.kitei.signature.Signature;
import org.kitei.signature.Signatures;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirmed minutes on paper, made when asked for: they follow from what was confirmed and signed alone. */
@Service
@Transactional(readOnly = true)
public class PrintedMinutes {

    private final RoundRecords records;
    private final Signatures signatures;
    private final FacilityDirectory facilities;
    private final MinutesPdf pdf;
    private final MinutesWord docx;
    private final MessageSource messages;

    PrintedMinutes(RoundRecords records, Signatures signatures, FacilityDirectory facilities, MinutesPdf pdf,
            MinutesWord docx, MessageSource messages) {
        this.docx = docx;
        this.records = records;
        this.signatures = signatures;
        this.facilities = facilities;
        this.pdf = pdf;
        this.messages = messages;
    }

    /** @throws NoSuchRecord where the facility has no such round, or its minutes are not confirmed, or do not go out so */
    public DocumentFile of(UUID roundId, String suffix) {
        var round = records.findById(roundId).orElseThrow(() -> new NoSuchRecord("round", roundId));
        var minutes = round.minutes().orElseThrow(() -> new NoSuchRecord("minutes", roundId));
        var hash = Digest.of(minutes);
        var signed = signatures.on(Rounds.matter(round)).stream().filter(one -> one.statement().contains(hash)).toList();
        var facility = facilities.current();
        var day = (signed.isEmpty() ? round.openedAt() : signed.get(0).signedAt()).atZone(facilities.zone()).toLocalDate();
        var printed = new Minutes(facility.name(), round.title(), minutes, signed.stream().map(this::confirmed).toList(),
                round.contentHash(), hash, day, facility.sample());
        return switch (suffix) {
            case "pdf" -> new DocumentFile(word("file", round.title(), round.number()), Format.PDF, pdf.render(printed));
            case "docx" -> new DocumentFile(word("file", round.title(), round.number()), Format.DOCX, docx.render(printed));
            default -> throw new NoSuchRecord("document", suffix);
        };
    }

    private String confirmed(Signature signature) {
        var at = DateTimeFormatter.ofPattern("uuuu年M月d日（E）HH:mm", Locale.JAPANESE).format(signature.signedAt().atZone(facilities.zone()));
        return word("signed", at, signature.signerName(), signature.meaning());
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage("committee.minutes." + key, arguments, Locale.JAPANESE);
    }
}
