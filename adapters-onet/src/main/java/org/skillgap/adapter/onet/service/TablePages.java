package org.skillgap.adapter.onet.service;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.skillgap.application.error.UpstreamUnavailable;

/**
 * Goes through the rows of a table page by page. Every page must begin where the one before ended, and the rows must add up
 * to the total that each page names.
 */
final class TablePages {

    private final Requests requests;
    private final Addresses addresses;
    private final Deadline deadline;
    private final int mostRows;
    private Optional<URI> next;
    private List<String> rows = List.of();
    private int end;
    private int total;
    private boolean isFirst = true;

    /**
     * @param first where the first page is
     * @param mostRows more rows in all cannot be right
     */
    TablePages(Requests requests, Addresses addresses, URI first, int mostRows, Deadline deadline) {
        this.requests = requests;
        this.addresses = addresses;
        this.deadline = deadline;
        this.mostRows = mostRows;
        next = Optional.of(first);
    }

    /**
     * Fetches the next page.
     *
     * @return false if there is none
     * @throws UpstreamUnavailable if it cannot be had, or does not fit to the pages before
     */
    boolean next() {
        if (next.isEmpty()) {
            return false;
        }
        URI uri = next.get();
        Optional<String> answer = requests.get(uri, deadline);
        if (answer.isEmpty()) {
            return noData();
        }
        take(Page.read(answer.get()), uri);
        return !rows.isEmpty();
    }

    /** Returns the rows of the current page, each as its own text. */
    List<String> rows() {
        return rows;
    }

    /** Returns how many rows there are on all pages; known from the first page on. */
    int total() {
        return total;
    }

    private boolean noData() {
        if (!isFirst) {
            throw Failures.unbelievable("no data where the next page should be");
        }
        next = Optional.empty();
        return false;
    }

    private void take(Page page, URI uri) {
        if (page.total() > mostRows) {
            throw Failures.unbelievable("more rows than there can be");
        }
        if (!isFirst && page.total() != total) {
            throw Failures.unbelievable("a total that changes from page to page");
        }
        boolean isEmpty = page.rows().isEmpty();
        if (isEmpty && page.total() != end) {
            throw Failures.unbelievable("pages that do not add up to their total");
        }
        if (!isEmpty
                && (page.start() != end + 1 || page.end() - end != page.rows().size())) {
            throw Failures.unbelievable("a page that does not begin where the one before ended");
        }
        isFirst = false;
        total = page.total();
        end += page.rows().size();
        rows = page.rows();
        findNext(page, uri);
    }

    private void findNext(Page page, URI uri) {
        if (end > total) {
            throw Failures.unbelievable("pages that do not add up to their total");
        }
        if (end == total) {
            next = Optional.empty();
            return;
        }
        if (page.next().isEmpty()) {
            throw Failures.unbelievable("no link to the next page where rows are left");
        }
        next = Optional.of(addresses.next(page.next(), uri));
    }
}
