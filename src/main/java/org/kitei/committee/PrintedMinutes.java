package org.kitei.committee;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

import org.kitei.document.MinutesPdf;
import org.kitei.document.MinutesPdf.Minutes;
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
    private final MessageSource messages;

    PrintedMinutes(RoundRecords records, Signatures signatures, FacilityDirectory facilities, MinutesPdf pdf, MessageSource messages) {
        this.records = records;
        this.signatures = signatures;
        this.facilities = facilities;
        this.pdf = pdf;
        this.messages = messages;
    }

    /** @param name of the file */
    public record Printed(String name, byte[] pdf) {
    }

    /** @throws NoSuchRecord where the facility has no such round, or its minutes are not confirmed */
    public Printed of(UUID roundId) {
        var round = records.findById(roundId).orElseThrow(() -> new NoSuchRecord("round", roundId));
        var minutes = round.minutes().orElseThrow(() -> new NoSuchRecord("minutes", roundId));
        var hash = Digest.of(minutes);
        var signed = signatures.on(Rounds.matter(round)).stream().filter(one -> one.statement().contains(hash)).toList();
        var facility = facilities.current();
        var day = (signed.isEmpty() ? round.openedAt() : signed.get(0).signedAt()).atZone(facilities.zone()).toLocalDate();
        return new Printed(word("file", round.title(), round.number()), pdf.render(new Minutes(facility.name(), round.title(), minutes,
                signed.stream().map(this::confirmed).toList(), round.contentHash(), hash, day, facility.sample())));
    }

    private String confirmed(Signature signature) {
        var at = DateTimeFormatter.ofPattern("uuuu年M月d日（E）HH:mm", Locale.JAPANESE).format(signature.signedAt().atZone(facilities.zone()));
        return word("signed", at, signature.signerName(), signature.meaning());
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage("committee.minutes." + key, arguments, Locale.JAPANESE);
    }
}
