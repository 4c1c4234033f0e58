package org.kitei.text;

import java.util.stream.Stream;

/** What stands in the main provision: a chapter or another division, or an article. */
public sealed interface MainElement permits Division, Article {

    ProvisionId id();

    Stream<Article> articles();
}
