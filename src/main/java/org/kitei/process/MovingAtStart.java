package org.kitei.process;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the cases of earlier releases when the program has started, while people already work. */
@Component
@ConditionalOnProperty(name = "kitei.move-cases", havingValue = "true", matchIfMissing = true)
class MovingAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(MovingAtStart.class);

    private final LifecycleTo2 to2;

    MovingAtStart(LifecycleTo2 to2) {
        this.to2 = to2;
    }

    @EventListener(ApplicationReadyEvent.class)
    void move() {
        var thread = new Thread(this::moveAll, "cases-to-version-2");
        thread.setDaemon(true);
        thread.start();
    }

    private void moveAll() {
        try {
            var result = to2.moveAll();
            if (result.moved() > 0 || !result.failed().isEmpty()) {
                LOG.info("moved to version 2 of their models: {}, left on version 1: {}", result.moved(), result.failed());
            }
        } catch (RuntimeException failure) {
            LOG.warn("cases of an earlier release go on as they began; the next start tries again", failure);
        }
    }
}
