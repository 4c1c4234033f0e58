package org.kitei.maintenance;

/** Somebody does it and confirms it. */
class ByHand implements AccountSwitch {

    @Override
    public Answer open(Order order) {
        return Answer.BY_HAND;
    }

    @Override
    public Answer close(Order order) {
        return Answer.BY_HAND;
    }

    @Override
    public How how() {
        return How.BY_HAND;
    }
}
