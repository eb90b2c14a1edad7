package org.vrazka.shared.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.servlet.filter.OrderedHiddenHttpMethodFilter;
import org.springframework.stereotype.Component;

/**
 * The methods that HTML cannot name. A form with a file needs none, and is not read before it is
 * known who sends it: files go to the disk.
 */
@Component
class FormMethod extends OrderedHiddenHttpMethodFilter {
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return BodyLimit.isMultipart(request);
    }
}
