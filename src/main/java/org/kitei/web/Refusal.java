package org.kitei.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an error page says, in the reader's language.
 *
 * @param whoCan the people who can do what was refused, with their roles
 */
public record Refusal(String title, String explanation, @Nullable String whatNext, List<String> whoCan) {
}
