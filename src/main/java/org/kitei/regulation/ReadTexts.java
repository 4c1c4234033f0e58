package org.kitei.regulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.kitei.text.RegulationText;
import org.kitei.text.TextJson;

/**
 * The texts read last, which are immutable. While a committee deliberates, every opinion needs the same text several times,
 * and reading it costs more than the rest of the step.
 */
final class ReadTexts {

    private static final int KEPT = 64;

    private static final Map<String, RegulationText> LAST = Collections.synchronizedMap(new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RegulationText> eldest) {
            return size() > KEPT;
        }
    });

    private ReadTexts() {
    }

    static RegulationText of(String json) {
        var known = LAST.get(json);
        if (known != null) {
            return known;
        }
        var read = TextJson.read(json);
        LAST.put(json, read);
        return read;
    }
}
