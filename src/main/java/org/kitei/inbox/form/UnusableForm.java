package org.kitei.inbox.form;

/** A form the program cannot ask; it does not start with one. */
public final class UnusableForm extends RuntimeException {

    UnusableForm(String file, String why) {
        super("forms/" + file + " cannot be used: " + why);
    }
}
