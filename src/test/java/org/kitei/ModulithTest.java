package org.kitei;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulithTest {

    @Test
    void modulesKnowOnlyWhatTheirPackagesDeclareAndInNoCircle() {
        ApplicationModules.of(KiteiApplication.class).verify();
    }
}
