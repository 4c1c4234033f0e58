package org.kitei.review;

/** From where a review was asked for: a foreseen risk (row 4-5A), an audit (7-1B), a change of the assigned staff (2-2A) … */
public enum ReviewOrigin {
    RISK, AUDIT, ASSIGNED_STAFF, GUIDELINE, OTHER
}
