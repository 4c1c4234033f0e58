package org.kitei.ledger;

/** There is no database to verify, for a reason that has words. */
final class UnusableDatabase extends Exception {

    private final String key;
    private final String what;

    UnusableDatabase(String key, Object what) {
        super(key + ": " + what);
        this.key = "ledger.command." + key;
        this.what = what.toString();
    }

    String key() {
        return key;
    }

    String what() {
        return what;
    }
}
