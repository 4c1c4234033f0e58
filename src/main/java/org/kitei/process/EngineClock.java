package org.kitei.process;

import java.time.Clock;
import java.util.Date;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Makes the engine read the program's clock, where that is another than the machine's. */
class EngineClock extends CommandInterceptor {

    private final Clock clock;

    EngineClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!clock.equals(Clock.systemUTC())) {
            ClockUtil.setCurrentTime(Date.from(clock.instant()));
        }
        return next.execute(command);
    }
}
