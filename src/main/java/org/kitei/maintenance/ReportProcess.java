package org.kitei.maintenance;

import java.util.UUID;

/** What reports need of the process engine. */
public interface ReportProcess {

    /** The work that is waited for is reported. */
    void reported(UUID workId);
}
