package org.kitei.regulation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a module that builds on regulations shows of one on its page: the next review, who has read the text. */
public interface RegulationPanel {

    /** Empty where there is nothing to show the person at work. */
    Optional<Shown> of(UUID regulationId);

    /** @param template the template whose fragment {@code panel(view)} shows it */
    record Shown(String template, Map<String, Object> view) {
    }
}
