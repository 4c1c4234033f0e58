package org.kitei.regulation;

/** What a case wants to do with a regulation: 制定, 一部改正, 全部改正, 廃止. */
public enum CaseKind {
    ENACT, AMEND, REWRITE, ABOLISH
}
