package org.kitei.maintenance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** By hand, as it is where nothing is configured, until a test says what it answers instead. */
@TestComponent
@Primary
public class TestSwitch implements AccountSwitch {

    private final List<String> asked = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private boolean automatic;
    private Runnable meanwhile = () -> { };

    /** It does it by itself from now on; where answers are given, these first. */
    void automatic(Answer... first) {
        automatic = true;
        answers.addAll(List.of(first));
    }

    /** Happens while it is asked the next time. */
    void meanwhile(Runnable what) {
        meanwhile = what;
    }

    void byHand() {
        automatic = false;
        answers.clear();
        asked.clear();
        meanwhile = () -> { };
    }

    /** The keys of the orders in turn, of which a window's id was cut off, with the account: {@code open vendor-1}. */
    List<String> asked() {
        return asked;
    }

    @Override
    public Answer open(Order order) {
        return answer("open", order);
    }

    @Override
    public Answer close(Order order) {
        return answer("close", order);
    }

    private Answer answer(String act, Order order) {
        if (!automatic) {
            return Answer.BY_HAND;
        }
        if (!order.key().endsWith("-" + act)) {
            throw new AssertionError(order.key());
        }
        asked.add(act + " " + order.account());
        var happening = meanwhile;
        meanwhile = () -> { };
        happening.run();
        return answers.isEmpty() ? Answer.DONE : answers.remove();
    }

    @Override
    public How how() {
        return automatic ? How.COMMAND : How.BY_HAND;
    }
}
