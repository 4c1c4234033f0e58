package org.kitei.start;

import java.sql.SQLNonTransientConnectionException;

import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** For a database that another copy opened after the preflight had looked. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseLockedAnalyzer extends AbstractFailureAnalyzer<SQLNonTransientConnectionException> {

    private final Environment environment;

    DatabaseLockedAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLNonTransientConnectionException refused) {
        return refused.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                ? new CannotStartAnalyzer().analyze(failure,
                        new CannotStart("start.locked", environment.getProperty("kitei.data", "")))
                : null;
    }
}
