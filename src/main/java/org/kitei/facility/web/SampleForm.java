package org.kitei.facility.web;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Size;

record SampleForm(@Nullable String size, @Nullable String consoleCode) {

    Size wanted() {
        return Typed.choice("size", size, Size.class);
    }
}
