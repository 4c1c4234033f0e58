package org.kitei.facility;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.kitei.facility.InvalidInput.Problem;

/** What people type to say who they are: the same whether in full or half width, capitals or not. */
public final class SignInName {

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}._@+-]{2,64}");

    private SignInName() {
    }

    /** As it is stored and compared. */
    public static String normal(String typed) {
        return Normalizer.normalize(PlainText.of(typed).strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static Optional<Problem> problem(String normal) {
        return ALLOWED.matcher(normal).matches()
                ? Optional.empty()
                : Optional.of(Problem.at("account.signInName", "facility.sign-in-name.characters"));
    }
}
