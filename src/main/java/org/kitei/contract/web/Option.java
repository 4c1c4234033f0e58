package org.kitei.contract.web;

/** A choice of a form, in words. */
record Option(String value, String label) {
}
