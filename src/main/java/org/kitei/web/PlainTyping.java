package org.kitei.web;

import java.beans.PropertyEditorSupport;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Drops U+0000, which no person types and PostgreSQL refuses, from whatever a form or an address brings. */
@ControllerAdvice
class PlainTyping {

    @InitBinder
    void withoutNul(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String typed) {
                setValue(typed.replace("\u0000", ""));
            }
        });
    }
}
