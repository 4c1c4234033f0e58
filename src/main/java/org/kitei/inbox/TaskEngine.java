package org.kitei.inbox;

import java.util.Map;

/** What the inbox needs of the process engine. */
public interface TaskEngine {

    /** Completes the task with the few answers that the model's gateways ask for, in the transaction at hand. */
    void complete(String taskId, Map<String, Object> outcome);

    /**
     * Asks no more for one of the tasks that several people do side by side. The step goes on with the others; where it was the
     * last one, the step is done. In the inbox the task is cancelled.
     */
    void drop(String taskId);
}
