package org.kitei.web;

import java.beans.PropertyEditorSupport;
import java.util.List;

import org.springframework.beans.propertyeditors.CustomCollectionEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Takes what a form or an address brings as it is: without U+0000, which no person types and PostgreSQL refuses, and one choice among
 * many as one, though it may have a comma in it.
 */
@ControllerAdvice
class PlainTyping {

    @InitBinder
    void asTyped(WebDataBinder binder) {
        binder.registerCustomEditor(List.class, new CustomCollectionEditor(List.class));
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String typed) {
                setValue(typed.replace("\u0000", ""));
            }
        });
    }
}
