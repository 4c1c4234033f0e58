package org.kitei.assignment;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.kitei.regulation.RegulationPanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** That the table of assigned staff has changed, on the regulation's page, for those who can do something about it. */
@Component
@Order(0)
class ProposalPanel implements RegulationPanel {

    private final StaffTableProposals proposals;

    ProposalPanel(StaffTableProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Optional<Shown> of(UUID regulationId) {
        return proposals.of(regulationId).filter(proposal -> proposal.mayPropose() || proposal.mayDecline())
                .map(proposal -> new Shown("assignment/panel", Map.of("proposal", proposal)));
    }
}
