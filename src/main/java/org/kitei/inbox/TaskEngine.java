package org.kitei.inbox;

import java.util.Map;

/** What the inbox needs of the process engine. */
public interface TaskEngine {

    /** Completes the task with the few answers that the model's gateways ask for, in the transaction at hand. */
    void complete(String taskId, Map<String, Object> outcome);
}
