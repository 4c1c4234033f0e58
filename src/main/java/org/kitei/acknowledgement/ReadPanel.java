package org.kitei.acknowledgement;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.kitei.regulation.RegulationPanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the person at work has read the regulation's last edition, on its page. */
@Component
@Order(2)
class ReadPanel implements RegulationPanel {

    private final AcknowledgementReading acknowledgements;

    ReadPanel(AcknowledgementReading acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    @Override
    public Optional<Shown> of(UUID regulationId) {
        return acknowledgements.lastOf(regulationId).filter(AcknowledgementView::open)
                .map(one -> new Shown("acknowledgement/panel", Map.of("one", one)));
    }
}
