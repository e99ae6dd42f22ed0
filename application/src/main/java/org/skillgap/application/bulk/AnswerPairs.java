package org.skillgap.application.bulk;

import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.domain.rating.ElementDomain;

/** Answers many pairs of occupations at once. Nothing is fetched for them: an occupation that is not there is an error of its pair. */
public final class AnswerPairs {

    private final CurrentCatalog current;

    /**
     * @param current the catalog to answer from
     */
    public AnswerPairs(CurrentCatalog current) {
        this.current = current;
    }

    /**
     * Returns the answers to a list of pairs, all from the catalog of this moment.
     *
     * @param asked complete; it must not change any more
     * @param domain what to compare
     * @throws RatingsMissing if no occupation at all is rated in this domain
     * @throws StoreUnavailable if no data could be read yet
     */
    public PairAnswers to(PairList asked, ElementDomain domain) {
        Catalog catalog = current.get();
        if (!catalog.hasRatingsOf(domain)) {
            throw RatingsMissing.ofDomain(domain);
        }
        return new PairAnswers(catalog, asked, domain);
    }
}
