package org.kitei.contract;

import java.util.HashSet;

import org.kitei.outside.OutsideLinks;
import org.springframework.stereotype.Component;

/** What is told again because nothing has happened yet. */
@Component
class AgreementReminders {

    private final OutsideLinks links;
    private final Renewals renewals;
    private final AgreementDates dates;
    private final AgreementNews news;

    AgreementReminders(OutsideLinks links, Renewals renewals, AgreementDates dates, AgreementNews news) {
        this.links = links;
        this.renewals = renewals;
        this.dates = dates;
        this.news = news;
    }

    void ofSigning(Agreement agreement) {
        var signer = agreement.terms().signerName();
        var opens = links.remind(agreement.id(), AgreementPurpose.SIGN, signer);
        news.tell(news.managers(), opens ? "contract.told.contractor-silent" : "contract.told.link-dead", agreement, signer);
    }

    void ofTheEnd(Agreement agreement) {
        long left = dates.daysLeft(agreement.terms());
        if (left >= 0) {
            news.tell(news.managersAndHeads(agreement), left == 0 ? "contract.told.ends-today" : "contract.told.ends-in", agreement,
                    agreement.terms().until(), left, "#contract.after-term." + renewals.afterTerm(agreement));
        }
    }

    void ofTheReturn(Agreement agreement) {
        news.tell(news.managersAndHeads(agreement), "contract.told.return-awaited", agreement, agreement.terms().until());
    }

    void ofTheConfirmation(Agreement agreement) {
        var to = new HashSet<>(news.managers());
        to.add(agreement.terms().inChargeId());
        news.tell(to, "contract.told.confirmation-overdue", agreement);
    }
}
