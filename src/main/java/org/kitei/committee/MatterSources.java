package org.kitei.committee;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** The sources of all types of matter. */
@Component
class MatterSources {

    private final Map<String, MatterSource> byType;

    MatterSources(List<MatterSource> sources) {
        byType = sources.stream().collect(Collectors.toMap(MatterSource::type, Function.identity()));
    }

    MatterSource of(String type) {
        var source = byType.get(type);
        if (source == null) {
            throw new IllegalArgumentException("no matters of the type " + type);
        }
        return source;
    }
}
