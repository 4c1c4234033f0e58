package org.kitei.regulation;

/** What a regulation is written anew from: the model text for the facility, the text in force, or nothing but its title. */
public enum RewriteFrom {
    MODEL, BASE, EMPTY
}
