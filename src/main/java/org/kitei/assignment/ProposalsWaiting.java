package org.kitei.assignment;

import java.util.List;
import java.util.Locale;

import org.kitei.facility.CalendarWords;
import org.kitei.inbox.AlsoWaiting;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Amendments proposed, at the home of whoever can open a case. */
@Component
class ProposalsWaiting implements AlsoWaiting {

    private final StaffTableProposals proposals;
    private final CalendarWords calendar;
    private final MessageSource messages;

    ProposalsWaiting(StaffTableProposals proposals, CalendarWords calendar, MessageSource messages) {
        this.proposals = proposals;
        this.calendar = calendar;
        this.messages = messages;
    }

    @Override
    public List<Line> ofPersonAtWork(Locale locale) {
        return proposals.first().stream().filter(StaffTableProposal::mayPropose).map(proposal -> new Line("assignment.kind",
                messages.getMessage("assignment.waits",
                        new Object[] {proposal.title(), calendar.day(proposal.lastDay(), locale)}, locale),
                null, false, "/regulations/" + proposal.regulationId() + "/staff-table")).toList();
    }
}
