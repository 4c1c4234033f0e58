package org.kitei.contract;

import java.text.Normalizer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Ids;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.ledger.Digest;
import org.kitei.outside.OutsideDoor;
import org.kitei.outside.OutsideVisit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Where a worker pledges secrecy. */
@Service
public class PledgeDesk {

    private final OutsideDoor door;
    private final WorkerRecords workers;
    private final WorkerPledges pledges;
    private final AgreementBook book;
    private final AgreementNews news;
    private final FacilityDirectory facilities;
    private final MessageSource messages;
    private final Clock clock;

    PledgeDesk(OutsideDoor door, WorkerRecords workers, WorkerPledges pledges, AgreementBook book, AgreementNews news,
            FacilityDirectory facilities, MessageSource messages, Clock clock) {
        this.door = door;
        this.workers = workers;
        this.pledges = pledges;
        this.book = book;
        this.news = news;
        this.facilities = facilities;
        this.messages = messages;
        this.clock = clock;
    }

    /** The words to be pledged. */
    public String statement(OutsideVisit visit) {
        return door.at(visit, WorkerPurpose.PLEDGE, link -> statement(get(link.subjectId())));
    }

    private String statement(Worker worker) {
        var agreement = book.get(worker.agreementId());
        return messages.getMessage("contract.worker.statement", new Object[] {facilities.current().name(), agreement.terms().title(),
            news.contractorName(agreement), worker.name()}, Locale.JAPANESE);
    }

    /**
     * The worker pledges; the link is dead then.
     *
     * @param name as typed; only whoever is registered can pledge
     * @return the words pledged
     * @throws InvalidInput at {@code name} where it is missing, or another's
     */
    public String pledge(OutsideVisit visit, String name) {
        return door.at(visit, WorkerPurpose.PLEDGE, link -> {
            var worker = get(link.subjectId());
            if (!plain(name).equals(plain(worker.name()))) {
                throw InvalidInput.at("name", name.isBlank() ? "contract.error.required" : "contract.error.worker-name");
            }
            var statement = statement(worker);
            var agreement = book.get(worker.agreementId());
            pledges.keep(agreement, new WorkerPledge(Ids.next(), worker.id(), null, link.id(), worker.name(), statement, Digest.of(statement),
                    link.provedRecipient(), link.from(), link.provedAt(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
            link.use();
            news.tell(news.managers(), "contract.told.worker-pledged", agreement, worker.name());
            return statement;
        });
    }

    /** Spaces between family and given name come and go. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private Worker get(UUID workerId) {
        return workers.findById(workerId).filter(one -> one.endedOn() == null)
                .orElseThrow(() -> new NoSuchRecord("outside link", "of this address"));
    }
}
