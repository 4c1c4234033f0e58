package org.kitei.committee;

/**
 * A facility's rule as a form can say it.
 *
 * @param quorum      how many of the members who vote must be present
 * @param majority    how many of those who weigh must be for it
 * @param abstentions whether those who abstain weigh in the majority as present
 * @param chairBreaks whether the chair decides where votes for and against are equal; else it is not adopted
 */
public record RuleChoice(Part quorum, Part majority, boolean abstentions, boolean chairBreaks) {

    /** The rule the product brings along. */
    public static final RuleChoice DEFAULT = new RuleChoice(Part.MORE_THAN_HALF, Part.MORE_THAN_HALF, true, true);

    /** A part of the whole. More than a half leaves no room for two majorities, so no majority is less. */
    public enum Part {
        AT_LEAST_A_THIRD(">=", 1, 3), AT_LEAST_HALF(">=", 1, 2), MORE_THAN_HALF(">", 1, 2), AT_LEAST_TWO_THIRDS(">=", 2, 3),
        AT_LEAST_THREE_QUARTERS(">=", 3, 4);

        private final String comparison;
        private final int numerator;
        private final int denominator;

        Part(String comparison, int numerator, int denominator) {
            this.comparison = comparison;
            this.numerator = numerator;
            this.denominator = denominator;
        }

        /** Reached by a number, as FEEL has it; multiplied first, so that whole parts stay exact. */
        String reachedOf(String whole) {
            return "%s %s * %d / %d".formatted(comparison, whole, numerator, denominator);
        }

        /** Missed by a number. */
        String missedOf(String whole) {
            return "%s %s * %d / %d".formatted(comparison.equals(">") ? "<=" : "<", whole, numerator, denominator);
        }

        public boolean majority() {
            return ordinal() >= MORE_THAN_HALF.ordinal();
        }
    }
}
