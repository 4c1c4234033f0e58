package org.kitei.regulation;

import java.time.LocalDate;
import java.util.UUID;

/** The day has come from which the regulation has no text in force. Published in the transaction that notes it. */
public record RegulationAbolished(UUID regulationId, LocalDate since) {
}
