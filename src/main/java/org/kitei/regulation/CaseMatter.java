package org.kitei.regulation;

import org.kitei.committee.Matter;
import org.kitei.committee.MatterSource;
import org.kitei.text.Article;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A case as the committee deliberates on it. */
@Component
class CaseMatter implements MatterSource {

    private final RevisionCases cases;
    private final CaseTitles titles;

    CaseMatter(RevisionCases cases, CaseTitles titles) {
        this.cases = cases;
        this.titles = titles;
    }

    @Override
    public String type() {
        return CaseSubject.TYPE;
    }

    @Override
    @Transactional(readOnly = true)
    public Matter matter(String id) {
        var revision = cases.get(id);
        var articles = revision.draft().text().articles()
                .map(article -> new Matter.Provision(article.id().value(), label(article))).toList();
        return new Matter(type(), id, titles.of(revision), revision.draft().contentHash(), articles,
                revision.drafterId());
    }

    @Override
    public String address(String id) {
        return "/cases/" + id;
    }

    /** An article as a person names it: 第5条の2（監査責任者）. */
    static String label(Article article) {
        return article.number().with("第", "条") + (article.caption().isEmpty() ? "" : "（" + article.caption() + "）");
    }
}
