package org.kitei.inbox.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every form in {@code forms/}, read at start. */
@Component
public class Forms {

    private final Map<String, Form> forms = new TreeMap<>();

    Forms(ResourcePatternResolver resources, ObjectMapper json) {
        var reader = new FormReader(json);
        try {
            for (var resource : resources.getResources("classpath*:forms/*.form")) {
                try (var content = resource.getInputStream()) {
                    var form = reader.read(String.valueOf(resource.getFilename()), content);
                    forms.put(form.id(), form);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException where no such form exists */
    public Form get(String id) {
        var form = forms.get(id);
        if (form == null) {
            throw new IllegalArgumentException("no form " + id);
        }
        return form;
    }

    public Collection<Form> all() {
        return forms.values();
    }
}
